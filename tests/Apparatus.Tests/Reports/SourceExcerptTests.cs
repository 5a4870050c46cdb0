using System;
using System.Linq;
using Apparatus.Language.Text;
using Apparatus.Reports;
using CsCheck;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class SourceExcerptTests
{
    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "The party[^x] was small.", "[^x]", "The party[^x] was small.", "         ^^^^" },
        { "one\r\ntwo x\r\nthree", "x", "two x", "    ^" },
        { "one\rtwo x\rthree", "x", "two x", "    ^" },
        { "\tx", "x", "    x", "    ^" },
        { "ab\tx\ty", "y", "ab  x   y", "        ^" },
        { "a\tb", "\t", "a   b", " ^^^" },
        { "日本[^x]", "[^x]", "日本[^x]", "    ^^^^" },
        { "a日本b", "日本", "a日本b", " ^^^^" },
        { "ｶﾞx", "x", "ｶﾞx", "  ^" },
        { "e\u0301e\u0301x", "x", "e\u0301e\u0301x", "  ^" },
        { "ae\u0301b", "\u0301", "ae\u0301b", " ^" },
        { "👍x", "x", "👍x", "  ^" },
        { "a👍x", "👍", "a👍x", " ^^" },
        { "𝔘x", "x", "𝔘x", " ^" },
        { "опыт x", "x", "опыт x", "     ^" },
        { "a\u200Bx", "x", "a\u200Bx", " ^" },
        { "a\0x\u001b[31m", "x", "a␀x␛[31m", "  ^" },
        { "a\u202Ex", "x", "a\uFFFDx", "  ^" },
        { "a\uD800x", "x", "a\uFFFDx", "  ^" },
        { "one two\nthree\nfour", "two\nthree\nfo", "one two", "    ^^^ … to line 3" },
        { "one\ntwo", "\n", "one", "   ^" },
        { "one\r\ntwo", "\n", "one", "   ^" },
        { "one two  ", "two", "one two", "    ^^^" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Marks_stand_under_the_characters(string text, string words, string source, string marks)
    {
        var excerpt = SourceExcerpt.Create(SourceText.From(text), Sample.Span(text, words));

        Assert.Equal(source, excerpt.Source);
        Assert.Equal(marks, excerpt.Marks);
    }

    [Theory]
    [InlineData("", 0, 0, "", "^")]
    [InlineData("ab", 2, 0, "ab", "  ^")]
    [InlineData("ab\n", 3, 0, "", "^")]
    [InlineData("ab", 1, 0, "ab", " ^")]
    [InlineData("ab", 7, 5, "ab", "  ^")]
    [InlineData("ab", 1, int.MaxValue, "ab", " ^")]
    [InlineData("ab", -3, 1, "ab", "^")]
    public void Empty_and_impossible_spans_get_one_mark(string text, int start, int length, string source, string marks)
    {
        var excerpt = SourceExcerpt.Create(SourceText.From(text), new TextSpan(start, length));

        Assert.Equal(source, excerpt.Source);
        Assert.Equal(marks, excerpt.Marks);
    }

    [Fact]
    public void A_long_line_is_cut_on_both_sides_and_the_mark_stays_in_place()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 200)) + "[^x] " + string.Concat(Enumerable.Repeat("more ", 200));

        var excerpt = SourceExcerpt.Create(SourceText.From(text), Sample.Span(text, "[^x]"));

        Assert.StartsWith("…", excerpt.Source, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt.Source, StringComparison.Ordinal);
        Assert.Equal("[^x]", excerpt.Source.Substring(excerpt.Marks.IndexOf('^', StringComparison.Ordinal), 4));
        Assert.EndsWith(" ^^^^", excerpt.Marks, StringComparison.Ordinal);
        Assert.InRange(excerpt.Source.Length, 100, 122);
        Assert.Equal(1001, excerpt.Column);
    }

    [Fact]
    public void A_fault_near_the_start_of_a_long_line_is_shown_with_the_start()
    {
        var text = "[^x] " + new string('a', 300);

        var excerpt = SourceExcerpt.Create(SourceText.From(text), new TextSpan(0, 4));

        Assert.Equal("[^x] " + new string('a', 115) + "…", excerpt.Source);
        Assert.Equal("^^^^", excerpt.Marks);
    }

    [Fact]
    public void A_fault_at_the_end_of_a_long_line_is_shown_with_the_end()
    {
        var text = new string('a', 300) + "[^x]";

        var excerpt = SourceExcerpt.Create(SourceText.From(text), new TextSpan(300, 4));

        Assert.Equal("…" + new string('a', 40) + "[^x]", excerpt.Source);
        Assert.Equal(new string(' ', 41) + "^^^^", excerpt.Marks);
    }

    [Fact]
    public void A_span_longer_than_the_screen_is_marked_as_far_as_it_is_shown()
    {
        var excerpt = SourceExcerpt.Create(SourceText.From(new string('a', 300)), new TextSpan(0, 300));

        Assert.Equal(new string('a', 120) + "…", excerpt.Source);
        Assert.Equal(new string('^', 120), excerpt.Marks);
    }

    [Fact]
    public void Any_text_and_any_span_give_one_line_without_control_characters() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char["a \t\r\n日\u0301\0\u001b\u202E"], Gen.Char), 0, 700], Gen.Int[-5, 800], Gen.Int[0, 800])
            .Sample((text, start, length) =>
            {
                var excerpt = SourceExcerpt.Create(SourceText.From(text), new TextSpan(start, length));
                Assert.DoesNotContain(excerpt.Source + excerpt.Marks, c => char.IsControl(c));
                Assert.Contains('^', excerpt.Marks);
                Assert.InRange(excerpt.Marks.TrimEnd().Length, 1, 140);
            }, iter: 5000);

    [Fact]
    public void Ten_thousand_faults_in_one_huge_line_each_get_a_short_excerpt()
    {
        // Copying the line for each of them would not end within the patience of whoever runs the tests.
        var text = SourceText.From(new string('a', 20_000_000));
        for (var i = 0; i < 10_000; i++)
        {
            Assert.InRange(SourceExcerpt.Create(text, new TextSpan(i * 1999, 3)).Source.Length, 1, 200);
        }
    }
}
