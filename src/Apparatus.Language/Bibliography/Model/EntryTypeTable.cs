using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>
/// The types of <c>.bib</c> files. What each needs follows the biblatex manual (“Entry Types”) as far as Pandoc's Chicago reference would show a
/// gap without it: the kind of a report or thesis is not asked for, and an author only beside an editor, since many works have neither.
/// </summary>
internal static class EntryTypeTable
{
    private const BibliographyDialects BibLaTeX = BibliographyDialects.BibLaTeX;
    private const BibliographyDialects Both = BibliographyDialects.BibTeX | BibLaTeX;

    private static readonly ImmutableArray<string> DateOrYear = ["date", "year"];

    // Groups of fields that stand in many types; a group's name begins with “+”.
    private static readonly ImmutableArray<(string Name, string Fields)> Groups =
    [
        ("+titles", "subtitle titleaddon shorttitle"),
        ("+makers", "editor translator annotator commentator introduction foreword afterword"),
        ("+books", "edition volume part volumes series number"),
        ("+imprint", "location publisher isbn"),
        ("+main", "maintitle mainsubtitle maintitleaddon"),
        ("+holder", "booksubtitle booktitleaddon bookauthor"),
        ("+origin", "origdate origtitle origlanguage origlocation origpublisher"),
        ("+event", "eventtitle eventdate venue"),
        ("+places", "chapter pages eid"),
        ("+web", "doi eprint eprinttype eprintclass url urldate"),
        ("+rest", "language langid note addendum pubstate related crossref xdata keywords"),
    ];

    private static readonly ImmutableArray<(string Name, BibliographyDialects Dialects, string Csl, string Needs, string Takes, string Summary)> Rows =
    [
        ("article", Both, "article-journal", "author/editor title journaltitle date", "+titles editor translator annotator commentator journalsubtitle issuetitle issuesubtitle issue volume number series pages eid version issn entrysubtype +origin +web +rest", "An article in a journal, magazine or newspaper."),
        ("book", Both, "book", "author/editor title date", "+titles +makers +main +books +imprint chapter pages pagetotal eid +origin +web +rest", "A book by one or more authors."),
        ("mvbook", BibLaTeX, "book", "author/editor title date", "+titles +makers edition volumes series number +imprint pagetotal +origin +web +rest", "A book of several volumes, as a whole."),
        ("inbook", Both, "chapter", "author title booktitle date", "+titles +holder +makers +main +books +imprint +places +origin +web +rest", "A part of a book that has a title of its own."),
        ("bookinbook", BibLaTeX, "chapter", "author title booktitle date", "+titles +holder +makers +main +books +imprint +places +origin +web +rest", "A book that was reprinted within another."),
        ("suppbook", BibLaTeX, "chapter", "author title booktitle date", "+titles +holder +makers +main +books +imprint +places +origin +web +rest", "A preface, an introduction or another supplement to a book."),
        ("booklet", Both, "pamphlet", "author/editor title date", "+titles howpublished type location publisher series number chapter pages pagetotal eid translator +origin +web +rest", "A pamphlet: printed and bound, often without a publisher."),
        ("collection", BibLaTeX, "book", "editor/author title date", "+titles +makers +main +books +imprint chapter pages pagetotal +origin +web +rest", "A volume of contributions by several authors, with an editor."),
        ("mvcollection", BibLaTeX, "book", "editor/author title date", "+titles +makers edition volumes series number +imprint pagetotal +origin +web +rest", "A collection of several volumes, as a whole."),
        ("incollection", Both, "chapter", "author/editor title booktitle date", "+titles +holder +makers +main +books +imprint +places +origin +web +rest", "A contribution with its own author and title within a collection."),
        ("suppcollection", BibLaTeX, "chapter", "author/editor title booktitle date", "+titles +holder +makers +main +books +imprint +places +origin +web +rest", "A preface, an introduction or another supplement to a collection."),
        ("dataset", BibLaTeX, "dataset", "author/editor title date", "+titles edition type series number version organization publisher location +web +rest", "Data."),
        ("manual", Both, "book", "author/editor title date", "+titles edition type series number version organization +imprint chapter pages pagetotal +web +rest", "A manual or another technical document."),
        ("misc", Both, "", "author/editor title date", "+titles howpublished type version organization location +web +rest", "What fits no other type."),
        ("online", BibLaTeX, "webpage", "author/editor title url/doi/eprint date/urldate", "+titles organization translator version +web +rest", "A page or document that exists on the web alone."),
        ("patent", BibLaTeX, "patent", "author title number date", "+titles holder type version location +web +rest", "A patent."),
        ("periodical", BibLaTeX, "article-journal", "editor/author title date", "+titles issuetitle issuesubtitle issue volume number series issn +web +rest", "A whole issue of a periodical."),
        ("suppperiodical", BibLaTeX, "article-journal", "author/editor title journaltitle date", "+titles translator journalsubtitle issuetitle issue volume number series pages eid issn +web +rest", "A regular column, an obituary or another supplement to a periodical."),
        ("proceedings", Both, "book", "title date", "+titles editor +event +main volume part volumes series number organization +imprint chapter pages pagetotal +web +rest", "The proceedings of a congress."),
        ("mvproceedings", BibLaTeX, "book", "title date", "+titles editor +event volumes series number organization +imprint pagetotal +web +rest", "Proceedings of several volumes, as a whole."),
        ("inproceedings", Both, "paper-conference", "author/editor title booktitle date", "+titles +holder editor +event +main volume part volumes series number organization +imprint +places +web +rest", "A speech, report or paper in the proceedings of a congress."),
        ("reference", BibLaTeX, "book", "editor/author title date", "+titles +makers +main +books +imprint chapter pages pagetotal +web +rest", "An encyclopaedia or dictionary."),
        ("mvreference", BibLaTeX, "book", "editor/author title date", "+titles +makers edition volumes series number +imprint pagetotal +web +rest", "An encyclopaedia or dictionary of several volumes, as a whole."),
        ("inreference", BibLaTeX, "entry-encyclopedia", "author/editor title booktitle date", "+titles +holder +makers +main +books +imprint +places +web +rest", "An article in an encyclopaedia or dictionary."),
        ("report", BibLaTeX, "report", "author/editor title institution date", "type +titles number version location isrn translator chapter pages pagetotal +web +rest", "A report that an institution published."),
        ("set", BibLaTeX, "", "entryset", "", "Several entries that are cited as one; Pandoc does not join them."),
        ("software", BibLaTeX, "book", "author/editor title date", "+titles howpublished type version organization publisher location +web +rest", "A program."),
        ("thesis", BibLaTeX, "thesis", "author title institution date", "type +titles location chapter pages pagetotal isbn +web +rest", "A thesis; its kind stands in type."),
        ("unpublished", Both, "manuscript", "author/editor title date", "+titles type howpublished +event location +web +rest", "A manuscript, a letter or another work that was not published."),
        ("xdata", BibLaTeX, "", "", "", "Fields that other entries take over with xdata; it cannot be cited."),
        ("conference", Both, "", "author/editor title booktitle date", "editor volume number series pages location organization publisher +web +rest", "The old name of inproceedings, which Pandoc does not know as a type."),
        ("electronic", BibLaTeX, "webpage", "author/editor title url/doi/eprint date/urldate", "+titles organization version +web +rest", "The old name of online."),
        ("www", BibLaTeX, "webpage", "author/editor title url/doi/eprint date/urldate", "+titles organization version +web +rest", "The old name of online."),
        ("mastersthesis", Both, "thesis", "author title institution date", "type +titles location chapter pages pagetotal +web +rest", "A master’s thesis."),
        ("phdthesis", Both, "thesis", "author title institution date", "type +titles location chapter pages pagetotal +web +rest", "A doctoral thesis."),
        ("techreport", Both, "report", "author/editor title institution date", "type +titles number location chapter pages +web +rest", "The old name of report."),
        ("artwork", BibLaTeX, "graphic", "author title date", "+titles howpublished type location organization +web +rest", "A work of art."),
        ("audio", BibLaTeX, "song", "author/editor title date", "+titles howpublished type location organization publisher +web +rest", "A recording of sound."),
        ("image", BibLaTeX, "graphic", "author title date", "+titles howpublished type location organization +web +rest", "A picture or photograph."),
        ("jurisdiction", BibLaTeX, "legal_case", "title date", "author institution number location +web +rest", "A decision of a court."),
        ("legislation", BibLaTeX, "legislation", "title date", "author number location +web +rest", "A law or decree."),
        ("legal", BibLaTeX, "treaty", "title date", "author number location +web +rest", "A treaty or another legal document."),
        ("letter", BibLaTeX, "personal_communication", "author title date", "howpublished type location +web +rest", "A letter or another private communication."),
        ("movie", BibLaTeX, "motion_picture", "author/editor title date", "+titles howpublished type location organization publisher +web +rest", "A film."),
        ("music", BibLaTeX, "song", "author/editor title date", "+titles howpublished type location organization publisher +web +rest", "A recording of music."),
        ("performance", BibLaTeX, "speech", "author/editor title date", "+titles +event howpublished type location +web +rest", "A performance or speech."),
        ("review", BibLaTeX, "review", "author title journaltitle date", "+titles volume number issue pages +web +rest", "A review of another work."),
        ("standard", BibLaTeX, "legislation", "title date", "author institution organization number type location +web +rest", "A standard."),
        ("video", BibLaTeX, "motion_picture", "author/editor title date", "+titles howpublished type location organization publisher +web +rest", "A recording of pictures."),
        ("bibnote", BibLaTeX, "", "note", "", "A note among the references."),
        ("commentary", BibLaTeX, "", "title", "+titles +web +rest", "A commentary on a legal text; Pandoc leaves it out."),
        ("customa", BibLaTeX, "", "", "", "A type for a style’s own use."),
        ("customb", BibLaTeX, "", "", "", "A type for a style’s own use."),
        ("customc", BibLaTeX, "", "", "", "A type for a style’s own use."),
        ("customd", BibLaTeX, "", "", "", "A type for a style’s own use."),
        ("custome", BibLaTeX, "", "", "", "A type for a style’s own use."),
        ("customf", BibLaTeX, "", "", "", "A type for a style’s own use."),
    ];

    /// <summary>All types.</summary>
    public static IEnumerable<EntryType> Read() => Rows.Select(row => new EntryType(row.Name, row.Dialects, row.Csl, row.Summary, Needs(row.Needs), Takes(row.Needs, row.Takes)));

    /// <summary>What is needed, written as names with blanks between them and slashes where one of several will do. A date may also be a year.</summary>
    internal static ImmutableArray<RequiredField> Needs(string needs) =>
    [
        .. needs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(need => new RequiredField([.. need.Split('/').SelectMany(name => name == "date" ? DateOrYear : [name])])),
    ];

    private static ImmutableArray<string> Takes(string needs, string takes) =>
    [
        .. takes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(name => name[0] == '+' ? Groups.First(group => group.Name == name).Fields.Split(' ') : [name])
            .Except(needs.Split(' ', '/'))
            .Distinct(),
    ];
}
