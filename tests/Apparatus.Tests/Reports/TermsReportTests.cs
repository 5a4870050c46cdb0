using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Reports;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class TermsReportTests
{
    [Fact]
    public void Cells_are_quoted_where_they_must_be()
    {
        var lines = Sample.Written(writer => TermsCsvReport.Write(Result("Say \\\"yes\\\", twice.", "[Say \"yes\", twice]{#t-a .work}\n\n:   One.\n"), writer)).Split("\r\n");
        Assert.Equal("t-a,\"Say \"\"yes\"\", twice\",work,\"Say \"\"yes\"\", twice\",headword,a.md,1,1,,,,prose", lines[1]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void Long_lists_of_lines_are_wrapped()
    {
        var text = string.Concat(Enumerable.Repeat("Lenin.\n\n", 60));
        var rows = Sample.Written(writer => new TermsTextReport(Result(text), writer).WriteTable()).Split('\n');
        Assert.StartsWith("Lenin    60  a.md: 1, 3, 5,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("               ", rows[2], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.InRange(row.Length, 0, 111));
        Assert.Equal(Enumerable.Range(0, 60).Select(number => (2 * number) + 1), string.Join(' ', rows.Skip(1))[19..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
    }

    [Fact]
    public void A_long_headword_stands_on_a_line_of_its_own()
    {
        const string Headword = "Extraordinary commission for the struggle against everything";
        var rows = Sample.Written(writer => new TermsTextReport(Result(Headword, $"[{Headword}]{{#t-a}}\n\n:   One.\n"), writer).WriteTable()).Split('\n');
        Assert.Equal([Headword, new string(' ', 36) + "     1  a.md: 1"], rows[1..3]);
    }

    [Fact]
    public void Wide_letters_and_control_characters_keep_the_table_in_order()
    {
        var rows = Sample.Written(writer => new TermsTextReport(Result("工人 and é\u0301 and Lenin", "[工人]{#t-a}\n\n:   One.\n\n[Lenin]{#t-b}\n\n:   Two.\n"), writer).WriteTable()).Split('\n');
        Assert.Contains("工人      1  a.md: 1", rows);
        Assert.Contains("Lenin     1  a.md: 1", rows);
    }

    [Fact]
    public void Redirects_without_uses_are_called_so()
    {
        var result = Result("Text.", "[A]{#t-a}\n\n:   *See:* [Bee](#t-b)\n\n[Bee]{#t-b}\n\n:   Two.\n", new TermFilter { UnusedOnly = true }) with { IsUnusedOnly = true };
        Assert.Equal("A    glossary.md:1  (redirect)\nBee  glossary.md:5\n", Sample.Written(writer => new TermsTextReport(result, writer).WriteTable()));
    }

    [Fact]
    public void Nothing_to_list_is_an_empty_table()
    {
        var result = Result("Text.");
        Assert.Equal("", Sample.Written(writer => new TermsTextReport(result, writer).WriteTable()));
        Assert.Equal("0 terms with 0 uses in 0 files. 5 terms without uses: --unused lists them.\n", Sample.Written(writer => new TermsTextReport(result, writer).WriteSummary()));
        Assert.Contains("–\n", Sample.Written(writer => new TermsTextReport(result with { IsOfSingleTerms = true }, writer).WriteTable()), StringComparison.Ordinal);
    }

    private static TermsResult Result(string text, string? glossary = null, TermFilter? filter = null)
    {
        ImmutableArray<(string, string)> files = [("a.md", text), ("glossary.md", glossary ?? TermTest.Glossary)];
        return new TermsResult { Listing = TermListing.Of([EditionScope.Whole(Fixture.Edition(files))], filter ?? new TermFilter()), Directory = Fixture.Root };
    }
}
