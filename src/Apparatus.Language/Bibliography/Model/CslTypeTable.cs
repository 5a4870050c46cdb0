using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>The types of CSL 1.0.2. What each needs is what the type of <c>.bib</c> files needs that Pandoc turns into it.</summary>
internal static class CslTypeTable
{
    private const string Common = "title-short translator language note URL accessed DOI keyword";
    private const string Book = "collection-title collection-number edition volume number-of-volumes publisher-place publisher original-date original-title ISBN number-of-pages " + Common;
    private const string Part = "container-title container-author editor page chapter-number " + Book;
    private const string Article = "volume issue page ISSN container-title-short " + Common;
    private const string Media = "publisher-place publisher medium genre dimensions " + Common;
    private const string Law = "number authority jurisdiction container-title volume page " + Common;

    private static readonly ImmutableArray<(string Name, string Needs, string Takes, string Summary)> Rows =
    [
        ("article", "author/editor title issued", Article, "An article that no other type fits, such as a preprint."),
        ("article-journal", "author/editor title container-title issued", Article, "An article in a journal."),
        ("article-magazine", "author/editor title container-title issued", Article, "An article in a magazine, told by its date."),
        ("article-newspaper", "author/editor title container-title issued", "section edition page publisher-place " + Common, "An article in a newspaper, told by its date."),
        ("bill", "title issued", Law, "A bill."),
        ("book", "author/editor title issued", Book, "A book."),
        ("broadcast", "title issued", Media, "A broadcast."),
        ("chapter", "author/editor title container-title issued", Part, "A part of a book that has a title of its own."),
        ("classic", "title", Book, "A work of old that is cited by its own divisions."),
        ("collection", "title", "archive archive_location publisher-place " + Common, "A collection of an archive."),
        ("dataset", "author/editor title issued", "version publisher " + Common, "Data."),
        ("document", "author/editor title issued", "publisher publisher-place genre archive archive_location " + Common, "What fits no other type."),
        ("entry", "title container-title issued", Part, "An entry in a reference work or database."),
        ("entry-dictionary", "title container-title issued", Part, "An entry in a dictionary."),
        ("entry-encyclopedia", "author/editor title container-title issued", Part, "An article in an encyclopaedia."),
        ("event", "title", "event-place event-date " + Common, "An event."),
        ("figure", "title", Media, "A figure."),
        ("graphic", "author title issued", Media, "A picture, poster or photograph."),
        ("hearing", "title issued", Law, "A hearing."),
        ("interview", "author/interviewer title issued", "container-title medium publisher " + Common, "An interview; its author is who was asked."),
        ("legal_case", "title issued", Law, "A decision of a court."),
        ("legislation", "title issued", Law, "A law or decree."),
        ("manuscript", "author/editor title issued", "genre archive archive_location archive_collection archive-place publisher-place number-of-pages " + Common, "A manuscript or another work that was not published."),
        ("map", "title issued", Media, "A map."),
        ("motion_picture", "title issued", "director author " + Media, "A film or video."),
        ("musical_score", "author/composer title issued", Media, "Printed music."),
        ("pamphlet", "author/editor title issued", "number genre " + Book, "A pamphlet."),
        ("paper-conference", "author/editor title container-title issued", "event-title event-place event-date " + Part, "A speech, report or paper in the proceedings of a congress."),
        ("patent", "author title number issued", "authority jurisdiction " + Common, "A patent."),
        ("performance", "title issued", Media, "A performance."),
        ("periodical", "title issued", "volume issue ISSN " + Common, "A whole issue or run of a periodical."),
        ("personal_communication", "author title issued", "recipient genre archive archive_location " + Common, "A letter or another private communication."),
        ("post", "author/editor title URL issued/accessed", "container-title " + Common, "A post in a forum."),
        ("post-weblog", "author/editor title URL issued/accessed", "container-title " + Common, "A post in a web log."),
        ("regulation", "title issued", Law, "A regulation."),
        ("report", "author/editor title publisher issued", "number genre collection-title publisher-place number-of-pages page " + Common, "A report that an institution published."),
        ("review", "author title container-title issued", "reviewed-title reviewed-author " + Article, "A review of another work."),
        ("review-book", "author title container-title issued", "reviewed-title reviewed-author " + Article, "A review of a book."),
        ("software", "author/editor title issued", "version publisher " + Common, "A program."),
        ("song", "title issued", "author composer performer " + Media, "A recording of sound."),
        ("speech", "author title issued", "event-title event-place genre " + Common, "A speech."),
        ("standard", "title issued", "number authority publisher " + Common, "A standard."),
        ("thesis", "author title publisher issued", "genre publisher-place number-of-pages archive " + Common, "A thesis; its kind stands in genre."),
        ("treaty", "title issued", Law, "A treaty."),
        ("webpage", "author/editor title URL issued/accessed", "container-title publisher " + Common, "A page on the web."),
    ];

    /// <summary>All types.</summary>
    public static IEnumerable<EntryType> Read() => Rows.Select(row => new EntryType(
        row.Name, BibliographyDialects.Csl, row.Name, row.Summary, EntryTypeTable.Needs(row.Needs), [.. row.Takes.Split(' ').Except(row.Needs.Split(' ', '/')).Distinct()]));
}
