using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>The keys under <c>metadata: edition:</c>, which this program alone reads (FORMAT A2).</summary>
internal static class EditionKeys
{
    private static readonly ImmutableArray<SettingChoice> Truths = [new("true"), new("false")];

    private static readonly ImmutableArray<SettingChoice> Severities =
        [new("error"), new("warning"), new("info"), new("hint"), new("none", "the rule is switched off")];

    /// <summary>The glossary, which may stand by itself in front matter.</summary>
    public static SettingKey Glossary { get; } =
        Key("glossary", "The file or files that hold the glossary.", SettingValue.File) with
        {
            IsList = true,
            File = FileReferenceKind.Glossary,
            Default = "the file `glossary.md` beside the manifest, where there is one",
            Example = "glossary.md",
        };

    /// <summary>The note series, which may stand by themselves in front matter.</summary>
    public static SettingKey Notes { get; } =
        Key("notes", "The series of notes, one for each hand: the prefix of their labels, with a description.", SettingValue.Map) with
        {
            Children = [Key(SettingKey.AnyName, "A series of notes: labels that begin with these letters and a hyphen belong to it.", SettingValue.Map) with { Children = OfSeries() }],
        };

    /// <summary>All keys.</summary>
    public static ImmutableArray<SettingKey> All { get; } =
    [
        Key("format", "The version of the format that the edition is written in.", SettingValue.Choice) with { Allowed = [new("1")], Default = "1" },
        Key("base", "The witness whose pages are marked: `#p12` is a page of it.", SettingValue.Witness) with { Default = "the only witness" },
        Glossary,
        Key("fields", "Names of the fields that glossary entries show, besides the format’s own.", SettingValue.Text) with { IsList = true },
        Key("terms-in-headings", "Whether terms of the glossary are recognised in headings too.", SettingValue.Choice) with { Allowed = Truths, Default = "false" },
        Key("witnesses", "The printed or written sources of the text: an id for each, with a description.", SettingValue.Map) with
        {
            Children = [Key(SettingKey.AnyName, "A witness of the text; page markers name it by this id.", SettingValue.Map) with { Children = OfWitness() }],
        },
        Notes,
        Key("names", "How names are spelt in this edition: the preferred form, and the forms that it does not use.", SettingValue.Map) with
        {
            Children = [Key(SettingKey.AnyName, "The preferred form of a name, with the other forms.", SettingValue.Text) with { IsList = true, Example = "[Trotskii, Trotski]" }],
        },
        Key("rules", "How severely each rule is reported, by its id.", SettingValue.Map) with
        {
            Children = [Key(SettingKey.AnyName, "The severity of this rule.", SettingValue.Choice) with { Allowed = Severities }],
        },
        Key("ignore", "Patterns of files that need not be listed under `input-files`.", SettingValue.Pattern) with { IsList = true, Example = "drafts/**" },
        Key("external", "Other volumes whose ids count as known: a name for each, with its manifest or a list of ids.", SettingValue.Map) with
        {
            Children = [Key(SettingKey.AnyName, "Another volume: its manifest, or a list of its ids.", SettingValue.File) with { IsList = true, File = FileReferenceKind.External, Example = "../vol2/edition.yml" }],
        },
        Key("generated", "Files that another program writes, such as Zotero: they are never changed.", SettingValue.File) with { IsList = true },
        Key("library", "Bibliographies that other editions share, whose unused entries are normal.", SettingValue.File) with { IsList = true },
        Key("html-only", "Patterns of files that are exported to HTML only, so that raw HTML is allowed in them.", SettingValue.Pattern) with { IsList = true },
        Key("sealed", "The seal: the base text as `apparatus seal` found it, which must not change unnoticed.", SettingValue.File) with { File = FileReferenceKind.Seal, Example = "edition.seal" },
        Key("dash", "The dash that this edition writes.", SettingValue.Text) with { Default = "the one used most" },
        Key("dates", "A date as this edition writes dates.", SettingValue.Text) with { Default = "the form used most", Example = "25 January 1921" },
        Key("pandoc", "The Pandoc that the edition is exported with; it decides which locator terms are known.", SettingValue.Choice) with
        {
            Allowed = [new("2"), new("3")], Default = "both",
        },
    ];

    private static ImmutableArray<SettingKey> OfWitness() =>
    [
        Key("name", "What people call the witness.", SettingValue.Text) with { Default = "its id" },
        Key("cite", "The key of the witness in the bibliography.", SettingValue.CitationKey),
        Key("pages", "The pages it has: each must be marked.", SettingValue.Ranges) with { Default = "not checked", Example = "\"1-70\"" },
        Key("missing", "Pages that the witness or the edition lacks.", SettingValue.Ranges) with { Default = "none", Example = "\"14-19, 22\"" },
        Key("unnumbered", "Pages without a printed number.", SettingValue.Ranges) with { Default = "none" },
        Key("extracts", "Whether only extracts of it are edited, so that gaps between its pages are normal.", SettingValue.Truth) with { Allowed = Truths, Default = "false" },
    ];

    private static ImmutableArray<SettingKey> OfSeries() =>
    [
        Key("name", "What people call the series.", SettingValue.Text) with { Default = "its prefix" },
        Key("numbering", "Where the numbers of its notes come from.", SettingValue.Choice) with
        {
            Allowed = [new("auto", "given at export; labels are free"), new("printed", "printed in the witness; the label holds the number")], Default = "auto",
        },
        Key("restart", "Where its printed numbers begin again.", SettingValue.Choice) with
        {
            Allowed = [new("edition", "nowhere"), new("chapter", "at each chapter"), new("page", "on each page")], Default = "edition",
        },
        Key("style", "The marks it is printed with.", SettingValue.Choice) with
        {
            Allowed = [new("1"), new("a"), new("i"), new("*", "stars", NeedsQuotes: true)], Default = "1",
        },
        Key("sign", "The signature that each of its notes ends with: `[—Solidarity.]{.by}`.", SettingValue.Text),
        Key("home", "The file where new notes of the series are put; `{file}` stands for the name of the text file.", SettingValue.File) with
        {
            File = FileReferenceKind.NoteHome, Default = "the file of the reference", Example = "notes/{file}.md",
        },
        Key("default", "Whether labels without a declared prefix belong to it.", SettingValue.Truth) with { Allowed = Truths, Default = "true for the only series" },
        Key("missing", "Numbers of notes that the witness lacks.", SettingValue.Ranges) with { Default = "none", Example = "\"7, 12-14\"" },
        Key("extracts", "Whether only some of its notes are edited, so that gaps are normal.", SettingValue.Truth) with { Allowed = Truths, Default = "false" },
    ];

    private static SettingKey Key(string name, string summary, SettingValue value) => new(name, summary, SettingReader.Apparatus, value);
}
