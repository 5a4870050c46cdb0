using System;
using System.Collections.Generic;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>The variables of CSL 1.0.2 (appendix IV) and the names that CSL-JSON adds.</summary>
internal static class CslVariableTable
{
    private const string Rows = """
        abstract Text: an abstract; styles of editions do not print it
        accessed Date: when the address was looked at
        annote Text: a remark for an annotated bibliography
        archive Text: the archive
        archive-place Text: where the archive is
        archive_collection Text: the collection within the archive
        archive_location Text: the place within the archive: box, folder, leaf
        author Names: who wrote it
        authority Text: the body behind a law, patent or decision
        available-date Date: when it could be had
        call-number Text: the shelf mark
        categories Control: keywords of a style
        chair Names: who led the congress
        chapter-number Number: the number of the chapter
        citation-key Control: the key, for programs
        citation-label Control: a label that a style makes
        citation-number Control: a number that a style makes
        collection-editor Names: who edited the series
        collection-number Number: the number in the series
        collection-title Title: the series
        compiler Names: who compiled it
        composer Names: who composed it
        container-author Names: who wrote the book that holds it
        container-title Title: the book, journal, newspaper or site that holds it
        container-title-short Title: the same in short
        contributor Names: who else took part
        curator Names: who curated it
        custom Control: what a program keeps for itself
        dimensions Text: how large or long it is
        director Names: who directed it
        division Text: the division of the body behind it
        DOI Doi: the digital object identifier, without an address before it
        edition Number: the edition, as a number or in words
        editor Names: who edited it
        editor-translator Names: who edited and translated it
        editorial-director Names: who directed the edition
        event Title: the name of the congress; newer files say event-title
        event-date Date: when the congress was held
        event-place Text: where the congress was held
        event-title Title: the name of the congress
        executive-producer Names: who produced it
        first-reference-note-number Control: a number that a style makes
        genre Text: what kind of thesis, report or manuscript it is
        guest Names: who was the guest
        host Names: who was the host
        illustrator Names: who drew the pictures
        interviewer Names: who asked the questions
        ISBN Isbn: the book number, with its check digit
        ISSN Issn: the serial number, with its check digit
        issue Number: the issue
        issued Date: when it was published
        journalAbbreviation Title: the journal in short
        jurisdiction Text: whose law it is
        keyword Control: keywords, with commas between them
        language Language: the language, as a code: en-GB, ru
        license Text: the licence
        locator Control: the place that a citation names
        medium Text: what it is recorded on
        narrator Names: who told it
        note Text: anything else that is printed
        number Number: the number of the report, pamphlet or law
        number-of-pages Number: how many pages there are
        number-of-volumes Number: how many volumes there are
        organizer Names: who organised it
        original-author Names: who wrote the original
        original-date Date: when the original came out
        original-publisher Text: who published the original
        original-publisher-place Text: where the original came out
        original-title Title: the title of the original
        page Pages: the pages of an article or chapter
        page-first Pages: its first page
        part-number Number: the number of the part
        part-title Title: the title of the part
        performer Names: who performed it
        PMCID Identifier: its number in PubMed Central
        PMID Identifier: its number in PubMed
        printing-number Number: the number of the printing
        producer Names: who produced it
        publisher Text: who published it; the university of a thesis
        publisher-place Text: where it was published
        recipient Names: to whom the letter went
        references Text: works that it refers to
        reviewed-author Names: who wrote what is reviewed
        reviewed-genre Text: what kind of work is reviewed
        reviewed-title Title: what is reviewed
        scale Text: the scale of a map
        script-writer Names: who wrote the script
        section Text: the section of a law or newspaper
        series-creator Names: who made the series
        shortTitle Title: the title in short notes
        source Text: where the entry was found
        status Text: in press, submitted
        submitted Date: when it was handed in
        supplement-number Number: the number of the supplement
        title Title: the title
        title-short Title: the title in short notes
        translator Names: who translated it
        URL Address: the web address
        version Number: the version
        volume Number: the volume
        volume-title Title: the title of the volume
        year-suffix Control: a letter that a style makes
        """;

    /// <summary>All variables.</summary>
    public static IEnumerable<EntryField> Read()
    {
        foreach (var row in Rows.Split('\n'))
        {
            var colon = row.IndexOf(": ", StringComparison.Ordinal);
            var blank = row.IndexOf(' ', StringComparison.Ordinal);
            yield return new EntryField(row[..blank], BibliographyDialects.Csl, Enum.Parse<FieldKind>(row[(blank + 1)..colon]), row[..blank], row[(colon + 2)..]);
        }
    }
}
