using System;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>The fields of <c>.bib</c> files (biblatex manual, “Entry Fields”, with biber's data model; BibTeX's own; what programs add).</summary>
internal static class EntryFieldTable
{
    // name[=alias of] dialects kind CSL variable or “-”: what it holds. Dialects: T BibTeX, L BibLaTeX, P programs.
    private const string Rows = """
        abstract TL Text abstract: an abstract; styles of editions do not print it
        addendum L Text note: words printed at the end of the reference
        address=location T Text publisher-place: where it was published; BibLaTeX says location
        afterword L Names -: who wrote the afterword
        annotation L Text annote: a remark for an annotated bibliography
        annote=annotation T Text annote: a remark for an annotated bibliography
        annotator L Names -: who wrote the notes
        archiveprefix=eprinttype T Text -: what sort of identifier eprint is
        author TL Names author: who wrote it; several names have “and” between them
        authortype L Control -: what the author did
        bookauthor L Names container-author: who wrote the book that holds it
        bookpagination L Control -: what the pages of the book are: page, column, line
        booksubtitle L Title container-title: the subtitle of the book that holds it
        booktitle TL Title container-title: the title of the book that holds it
        booktitleaddon L Text container-title: words after the title of the book
        chapter TL Number chapter-number: the number of the chapter
        commentator L Names -: who wrote the commentary
        crossref TL Keys -: the key of the entry whose fields it takes over
        date L Date issued: when it was published: 1921, 1921-01-25, 1922-04-22/1922-08-19
        day L Number issued: the day, where year and month stand alone
        doi TL Doi DOI: the digital object identifier, without an address before it
        edition TL Number edition: the edition, as a number or in words
        editor TL Names editor: who edited it; several names have “and” between them
        editora L Names -: who else took part, in the part that editoratype names
        editoratype L Control -: what editora did: compiler, founder, redactor
        editorb L Names -: who else took part
        editorbtype L Control -: what editorb did
        editorc L Names -: who else took part
        editorctype L Control -: what editorc did
        editortype L Control -: what the editor did: editor, compiler, director
        eid L Number -: the number of the article, where a journal has no pages
        endday L Number issued: the last day
        endmonth L Month issued: the last month
        endyear L Year issued: the last year
        entryset L Keys -: the keys of the entries that make up a set
        entrysubtype L Control genre: newspaper or magazine: an article told by its date
        eprint TL Identifier -: its identifier in an archive on the web
        eprintclass L Text -: the section of that archive
        eprinttype L Text -: which archive it is
        eventdate L Date event-date: when the congress was held
        eventtitle L Title event: the name of the congress
        eventtitleaddon L Text -: words after the name of the congress
        execute L Control -: TeX code to be run
        file L Files -: where the file of the work lies
        foreword L Names -: who wrote the foreword
        gender L Control -: the gender of the author
        holder L Names -: who holds the patent
        howpublished TL Text publisher: how it came out, where there is no publisher
        ids L Keys -: further keys of this entry
        indexsorttitle L Control -: how the title sorts in an index
        indextitle L Control -: the title in an index
        institution TL Text publisher: the university or body behind a thesis or report
        introduction L Names -: who wrote the introduction
        isan L Identifier -: the number of a film or programme
        isbn L Isbn ISBN: the book number, with its check digit
        ismn L Identifier -: the number of printed music
        isrn L Identifier -: the number of a report
        issn L Issn ISSN: the serial number, with its check digit
        issue L Number issue: the issue, where it has a name rather than a number: Spring
        issuesubtitle L Title volume-title: the subtitle of the issue
        issuetitle L Title volume-title: the title of the issue
        issuetitleaddon L Text volume-title: words after the title of the issue
        iswc L Identifier -: the number of a musical work
        journal=journaltitle T Title container-title: the journal or newspaper; BibLaTeX says journaltitle
        journalsubtitle L Title container-title: the subtitle of the journal
        journaltitle L Title container-title: the journal or newspaper
        journaltitleaddon L Text container-title: words after the title of the journal
        key=sortkey T Control -: how the entry sorts
        keywords L Control keyword: keywords, with commas between them
        label L Control -: what to print where there is no author
        langid L Language language: the language of the entry, for hyphens and capitals: english, russian
        langidopts L Control -: options of that language
        language L Language -: the language of the work
        library L Text call-number: the library and shelf mark
        location L Text publisher-place: where it was published
        mainsubtitle L Title title: the subtitle of the whole work
        maintitle L Title title: the title of the whole work, of which this is a volume
        maintitleaddon L Text title: words after the title of the whole work
        month TL Month issued: the month, as a number or a macro: jan
        nameaddon L Text -: words after the author’s name, such as a pen name
        note TL Text note: anything else that is printed
        number TL Number number: the number of the journal, report, patent, or in a series
        options L Control -: options of the entry: useprefix=true
        organization TL Text publisher: the body behind a manual, a congress or a web page
        origdate L Date original-date: when the original came out
        origlanguage L Language -: the language of the original
        origlocation L Text original-publisher-place: where the original came out
        origpublisher L Text original-publisher: who published the original
        origtitle L Title original-title: the title of the original
        origyear=origdate T Year original-date: when the original came out
        pages TL Pages page: the pages of an article or chapter: 33--35
        pagetotal L Number number-of-pages: how many pages there are
        pagination L Control -: what locators count: page, column, line, section
        part L Number volume: the number of the part of a volume
        pdf=file T Files -: where the file of the work lies
        presort L Control -: what comes before the key of sorting
        primaryclass=eprintclass T Text -: the section of the archive
        publisher TL Text publisher: who published it
        pubstate L Text status: inpress, submitted, forthcoming
        related L Keys -: keys of related entries
        relatedoptions L Control -: options of related entries
        relatedstring L Text -: words before the related entry
        relatedtype L Control -: how the entries are related: reprintof, translationof
        reprinttitle L Title -: the title of the reprint
        school=institution T Text publisher: the university; BibLaTeX says institution
        series TL Title collection-title: the series
        shortauthor L Names -: the author in short notes, for a body with a long name
        shorteditor L Names -: the editor in short notes
        shorthand L Text -: what stands for the whole reference
        shorthandintro L Text -: how the shorthand is brought in
        shortjournal L Title container-title-short: the journal in short
        shortseries L Title -: the series in short
        shorttitle L Title title-short: the title in short notes
        sortkey L Control -: how the entry sorts
        sortname L Names -: the name by which the entry sorts
        sortshorthand L Control -: how the shorthand sorts
        sorttitle L Control -: the title by which the entry sorts
        sortyear L Control -: the year by which the entry sorts
        subtitle L Title title: the subtitle
        title TL Title title: the title
        titleaddon L Text title: words after the title
        translator L Names translator: who translated it
        type TL Text genre: what kind of thesis, report or manual: phdthesis, or words
        url TL Address URL: the web address
        urldate L Date accessed: when the address was looked at
        urlday L Number accessed: the day
        urlmonth L Month accessed: the month
        urlyear L Year accessed: the year
        venue L Text event-place: where the congress was held
        version L Number version: the version
        volume TL Number volume: the volume
        volumes L Number number-of-volumes: how many volumes there are
        xdata L Keys -: keys of xdata entries whose fields it takes over
        xref L Keys -: the key of a related entry, without taking over its fields
        year TL Year issued: the year; BibLaTeX prefers date
        yeardivision L Control issued: spring, summer, autumn, winter
        director P Names director: who directed it
        illustrator P Names illustrator: who drew the pictures
        pmcid P Identifier PMCID: its number in PubMed Central
        pmid P Identifier PMID: its number in PubMed
        mrnumber P Identifier -: its number in Mathematical Reviews
        zblnumber P Identifier -: its number in zbMATH
        archive P Text -: the archive, for programs
        arxivid P Identifier -: its number in arXiv, for programs
        citationkey P Control -: the key, for programs
        collaborator P Text -: who else took part, for programs
        comment P Control -: a remark, for programs
        contents P Control -: the contents, for programs
        copyright P Control -: who holds the rights, for programs
        creationdate P Control -: when the entry was made
        groups P Control -: groups of the library
        interhash P Control -: a check sum, for programs
        intrahash P Control -: a check sum, for programs
        keyword P Control -: keywords, for programs
        lastchecked P Control -: when the address was looked at, for programs
        lccn P Identifier -: its number in the Library of Congress
        modificationdate P Control -: when the entry was changed
        owner P Control -: who keeps the entry
        place P Text -: the place, for programs
        printed P Control -: whether it was printed, for programs
        priority P Control -: how urgent it is, for programs
        qualityassured P Control -: whether it was checked
        ranking P Control -: how it is ranked
        readstatus P Control -: whether it was read
        relevance P Control -: how much it matters
        rights P Control -: who holds the rights, for programs
        timestamp P Control -: when the entry was made or changed
        urn P Identifier -: a uniform resource name
        username P Control -: who keeps the entry
        """;

    /// <summary>All fields.</summary>
    public static IEnumerable<EntryField> Read()
    {
        foreach (var row in Rows.Split('\n'))
        {
            var colon = row.IndexOf(": ", StringComparison.Ordinal);
            var parts = row[..colon].Split(' ');
            var names = parts[0].Split('=');
            var dialects = parts[1].Aggregate(BibliographyDialects.None, (known, letter) => known | DialectOf(letter));
            yield return new EntryField(names[0], dialects, Enum.Parse<FieldKind>(parts[2]), parts[3] == "-" ? null : parts[3], row[(colon + 2)..], names.Length > 1 ? names[1] : null);
        }

        foreach (var prefix in new[] { "", "event", "orig", "url" })
        {
            foreach (var part in new[] { "hour", "minute", "second", "timezone", "endhour", "endminute", "endsecond", "endtimezone", "endyeardivision" })
            {
                yield return new EntryField(prefix + part, BibliographyDialects.BibLaTeX, FieldKind.Control, null, "a part of a date that biber makes");
            }
        }

        foreach (var prefix in new[] { "event", "orig", "url" })
        {
            foreach (var part in new[] { "year", "month", "day", "endyear", "endmonth", "endday", "yeardivision" })
            {
                if ((prefix, part) is not (("orig", "year") or ("url", "year" or "month" or "day")))
                {
                    yield return new EntryField(prefix + part, BibliographyDialects.BibLaTeX, FieldKind.Control, null, "a part of a date");
                }
            }
        }

        foreach (var (start, letters) in new[] { ("user", "abcdef"), ("verb", "abc"), ("list", "abcdef") })
        {
            foreach (var letter in letters)
            {
                yield return new EntryField(start + letter, BibliographyDialects.BibLaTeX, FieldKind.Text, null, "for a style’s own use");
            }
        }

        foreach (var letter in "abc")
        {
            yield return new EntryField("name" + letter, BibliographyDialects.BibLaTeX, FieldKind.Names, null, "for a style’s own use");
            yield return new EntryField($"name{letter}type", BibliographyDialects.BibLaTeX, FieldKind.Control, null, $"what the persons of name{letter} did");
        }
    }

    private static BibliographyDialects DialectOf(char letter) => letter switch
    {
        'T' => BibliographyDialects.BibTeX,
        'L' => BibliographyDialects.BibLaTeX,
        _ => BibliographyDialects.Programs,
    };
}
