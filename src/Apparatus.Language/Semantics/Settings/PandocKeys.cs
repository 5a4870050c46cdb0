using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>The keys of Pandoc's defaults files and of its metadata that an edition meets (Pandoc manual, "Defaults files", "Metadata variables", "Citations").</summary>
internal static class PandocKeys
{
    private const SettingReader Both = SettingReader.Pandoc | SettingReader.Apparatus;
    private const SettingReader CiteprocAndApparatus = SettingReader.Citeproc | SettingReader.Apparatus;

    private static readonly ImmutableArray<SettingChoice> Truths = [new("true"), new("false")];

    private static readonly ImmutableArray<SettingKey> Shared =
    [
        new("bibliography", "The bibliographies that citations are looked up in; of two entries with one key the last counts.", CiteprocAndApparatus, SettingValue.File)
        {
            IsList = true, File = FileReferenceKind.Bibliography, IsEditionWide = true, Example = "references.bib",
        },
        new("csl", "The citation style.", CiteprocAndApparatus, SettingValue.File) { File = FileReferenceKind.Style, Default = "Chicago, author and date", IsEditionWide = true },
        new("citation-abbreviations", "A file of abbreviations of journal titles.", SettingReader.Citeproc, SettingValue.File) { IsEditionWide = true },
    ];

    /// <summary>The keys under <c>metadata:</c>.</summary>
    public static ImmutableArray<SettingKey> Metadata { get; } =
    [
        Of("title", "The title of the whole document."),
        Of("subtitle", "The subtitle of the whole document."),
        Of("author", "The author or authors.") with { IsList = true },
        Of("editor", "The editor or editors.") with { IsList = true },
        Of("date", "The date of the document."),
        Of("abstract", "A summary, printed before the text."),
        Of("keywords", "Keywords, stored in the exported file.") with { IsList = true },
        new("lang", "The main language of the text; it decides quotation marks, hyphenation and which locator terms are known.", SettingReader.Pandoc | CiteprocAndApparatus, SettingValue.Language)
        {
            Default = "en-US", IsEditionWide = true, Example = "en-GB",
        },
        new("dir", "The main direction of the text.", SettingReader.Pandoc, SettingValue.Choice) { Allowed = [new("ltr"), new("rtl")], IsEditionWide = true },
        .. Shared,
        new("nocite", "Works listed in the bibliography without being cited; `@*` lists all.", CiteprocAndApparatus, SettingValue.Citations) { IsEditionWide = true, Example = "\"@kollontai1921, @shliapnikov1922\"" },
        new("references", "Works described in place instead of in a bibliography file; they count more than files.", CiteprocAndApparatus, SettingValue.References) { IsList = true, IsEditionWide = true },
        Truth("link-citations", "Whether citations link to their entry in the bibliography.", CiteprocAndApparatus, "false"),
        Truth("link-bibliography", "Whether addresses in the bibliography are links.", SettingReader.Citeproc, "true"),
        new("reference-section-title", "The heading over the bibliography; its id is `bibliography`.", CiteprocAndApparatus, SettingValue.Text) { IsEditionWide = true, Example = "Works Cited" },
        Truth("suppress-bibliography", "Whether the bibliography is left out.", SettingReader.Citeproc, "false"),
        Truth("notes-after-punctuation", "Whether note marks of citations are moved behind the punctuation that follows them.", SettingReader.Citeproc, "true for note styles"),
        new("edition", "The settings of this program.", SettingReader.Apparatus, SettingValue.Map) { Children = EditionKeys.All, IsEditionWide = true },
    ];

    /// <summary>The keys at the top of a defaults file.</summary>
    public static ImmutableArray<SettingKey> Options { get; } =
    [
        new("from", "The format that the text files are written in, with extensions switched on and off.", Both, SettingValue.Text)
        {
            Alias = "reader", Default = "markdown", Example = "markdown+rebase_relative_paths",
        },
        Option("to", "The format that is exported to.", SettingValue.Choice) with
        {
            Alias = "writer", Default = "taken from the name of the output file",
            Allowed = [new("html"), new("epub"), new("docx"), new("latex"), new("pdf"), new("tei"), new("odt"), new("markdown"), new("plain"), new("native")],
        },
        new("input-files", "The text files in reading order, joined into one document.", Both, SettingValue.File)
        {
            Alias = "input-file", IsList = true, File = FileReferenceKind.InputFile, Example = "text/10-introduction.md",
        },
        Option("output-file", "The file that is written.", SettingValue.File),
        Truth("standalone", "Whether a complete document is written rather than a fragment.", SettingReader.Pandoc, "false, true for EPUB, DOCX and PDF"),
        Truth("citeproc", "Whether citations are turned into references.", Both, "false"),
        .. Shared,
        Option("cite-method", "How citations are written to LaTeX.", SettingValue.Choice) with { Allowed = [new("citeproc"), new("natbib"), new("biblatex")], Default = "citeproc" },
        new("metadata", "Metadata of the document; it counts more than that of text files. Values are plain text, not Markdown.", Both, SettingValue.Map) { Children = Metadata },
        new("metadata-files", "Files of further metadata, which counts less than that of text files.", Both, SettingValue.File)
        {
            Alias = "metadata-file", IsList = true, File = FileReferenceKind.MetadataFile,
        },
        new("defaults", "Other defaults files that this one builds on.", Both, SettingValue.File) { IsList = true, File = FileReferenceKind.Defaults },
        new("resource-path", "Folders that bibliographies, styles and images are looked for in.", Both, SettingValue.Folder) { IsList = true, Default = "the working folder", Example = "[., ${.}]" },
        new("filters", "Programs that change the document on its way; `citeproc` may be one of them.", Both, SettingValue.Text) { IsList = true },
        Option("variables", "Values for the template.", SettingValue.Map),
        Option("template", "The template of the exported document.", SettingValue.File),
        Truth("file-scope", "Whether each file is read by itself: notes of other files are then not found, which this format forbids.", Both, "false"),
        Truth("table-of-contents", "Whether a table of contents is written.", SettingReader.Pandoc, "false") with { Alias = "toc" },
        Option("toc-depth", "How many levels of headings the table of contents has.", SettingValue.Number) with { Default = "3" },
        Truth("number-sections", "Whether headings are numbered.", SettingReader.Pandoc, "false"),
        Option("shift-heading-level-by", "How many levels headings are moved down.", SettingValue.Number) with { Default = "0" },
        Option("top-level-division", "What the topmost headings are in LaTeX.", SettingValue.Choice) with
        {
            Allowed = [new("default"), new("section"), new("chapter"), new("part")], Default = "default",
        },
        Option("reference-location", "Where notes are put in Markdown and HTML.", SettingValue.Choice) with
        {
            Allowed = [new("block"), new("section"), new("document")], Default = "document",
        },
        Option("wrap", "How lines of the output are wrapped.", SettingValue.Choice) with { Allowed = [new("auto"), new("none"), new("preserve")], Default = "auto" },
        Option("columns", "The length of lines in characters.", SettingValue.Number) with { Default = "72" },
        Option("reference-doc", "A document whose styles DOCX and ODT output takes.", SettingValue.File),
        Option("css", "Style sheets of HTML and EPUB.", SettingValue.File) with { IsList = true },
        Option("epub-cover-image", "The picture on the cover of an EPUB.", SettingValue.File),
        Option("split-level", "The level of headings at which EPUB is split into files.", SettingValue.Number) with { Alias = "epub-chapter-level", Default = "1" },
        Option("pdf-engine", "The program that makes PDF.", SettingValue.Choice) with
        {
            Allowed = [new("pdflatex"), new("xelatex"), new("lualatex"), new("tectonic"), new("weasyprint"), new("typst"), new("context")], Default = "pdflatex",
        },
        Truth("embed-resources", "Whether HTML holds its images and style sheets.", SettingReader.Pandoc, "false") with { Alias = "self-contained" },
        Truth("section-divs", "Whether HTML puts each section into an element of its own.", SettingReader.Pandoc, "false"),
        Truth("strip-comments", "Whether comments are left out of HTML.", SettingReader.Pandoc, "false"),
        Option("track-changes", "What becomes of tracked changes of a DOCX file.", SettingValue.Choice) with { Allowed = [new("accept"), new("reject"), new("all")], Default = "accept" },
        Option("include-in-header", "Files put into the head of the document.", SettingValue.File) with { IsList = true },
        Option("include-before-body", "Files put before the text.", SettingValue.File) with { IsList = true },
        Option("include-after-body", "Files put after the text.", SettingValue.File) with { IsList = true },
        Option("data-dir", "The folder of Pandoc’s own data.", SettingValue.Folder),
        Option("verbosity", "How much Pandoc says.", SettingValue.Choice) with { Allowed = [new("ERROR"), new("WARNING"), new("INFO")], Default = "WARNING" },
        Truth("fail-if-warnings", "Whether Pandoc stops at a warning, such as a note defined twice.", SettingReader.Pandoc, "false"),
        Option("log-file", "The file that messages are written to.", SettingValue.File),
    ];

    private static SettingKey Of(string name, string summary) => new(name, summary, SettingReader.Pandoc, SettingValue.Text) { IsEditionWide = true };

    private static SettingKey Option(string name, string summary, SettingValue value) => new(name, summary, SettingReader.Pandoc, value);

    private static SettingKey Truth(string name, string summary, SettingReader reader, string standard) =>
        new(name, summary, reader, SettingValue.Truth) { Allowed = Truths, Default = standard, IsEditionWide = true };
}
