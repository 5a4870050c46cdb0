using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.BibTeX;

/// <summary>A faulty entry is reported at its place, and every entry of the file is read.</summary>
public sealed class BibTeXRecoveryTests
{
    /// <summary>What is wrong, the keys that must be read, and the file with each problem marked.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        // Closing signs of entries.
        { "no closing brace", "a b", "{|UnclosedEntry:@book{a|}, title = {A}\n@book{b, title = {B}}" },
        { "no closing brace, several lines", "a b c", "{|UnclosedEntry:@book{a|},\n  title = {A},\n\n@book{b,\n  title = {B},\n}\n@book{c, title = {C}}" },
        { "no closing brace, last entry", "a b", "@book{a, title = {A}}\n{|UnclosedEntry:@book{b|}, title = {B}" },
        { "no closing brace, last entry with comma", "a b", "@book{a, title = {A}}\n{|UnclosedEntry:@book{b|}, title = {B},\n" },
        { "no closing brace in all entries", "a b c", "{|UnclosedEntry:@book{a|}, title = {A}\n{|UnclosedEntry:@book{b|}, title = {B}\n{|UnclosedEntry:@book{c|}, title = {C}" },
        { "no closing brace before a comment entry", "a b", "{|UnclosedEntry:@book{a|}, title = {A}\n@comment{x}\n@book{b, title = {B}}" },
        { "no closing brace before a string", "a b", "{|UnclosedEntry:@book{a|}, title = {A}\n@string{x = \"X\"}\n@book{b, title = x}" },
        { "only a key", "a b", "{|UnclosedEntry:@book{a|}\n@book{b, title = {B}}" },
        { "only a type", " b", "{|UnclosedEntry:@book{|}\n@book{b, title = {B}}" },
        { "only a key and a comma", "a b", "{|UnclosedEntry:@book{a|},\n@book{b, title = {B}}" },
        { "no closing brace, entries on one line", "a b", "{|UnclosedEntry:@book{a|}, title = {A}, @book{b, title = {B}}" },
        { "no closing parenthesis", "a b", "{|UnclosedEntry:@book{|Parentheses:(|}a|}, title = {A}\n@book{b, title = {B}}" },
        { "closed with a parenthesis", "a b", "{|UnclosedEntry:@book{a|}, title = {A}{|UnexpectedText:)|}\n@book{b, title = {B}}" },
        { "unclosed comment", "a b", "@book{a, title = {A}}\n{|UnclosedEntry:@comment|}{jabref {\n@book{b, title = {B}}" },
        { "unclosed preamble", "a b", "{|UnclosedEntry:@preamble|}{ \"x\"\n@book{a, title = {A}}\n@book{b, title = {B}}" },
        { "unclosed string", "b", "{|UnclosedEntry:@string{x|} = \"X\"\n@book{b, title = x}" },

        // Closing signs of values.
        { "value without brace", "a b", "@book{a,\n  title = {|UnclosedValue:{A|},\n  year = {1900}\n}\n@book{b, title = {B}}" },
        { "last value without brace", "a b", "@book{a,\n  year = 1900,\n  title = {|UnclosedValue:{A|}\n}\n@book{b, title = {B}}" },
        { "two braces missing", "a b", "@book{a,\n  title = {|UnclosedValue:{{{A}|},\n  year = {1900}\n}\n@book{b, title = {B}}" },
        { "inner brace missing", "a b", "@book{a,\n  title = {|UnclosedValue:{The {NATO} and {EU|},\n  year = {1900}\n}\n@book{b, title = {B}}" },
        { "value without brace, last entry", "a b", "@book{a, title = {A}}\n@book{b,\n  title = {|UnclosedValue:{B|},\n  year = {1900}\n}\n" },
        { "value without brace at the end", "a b", "@book{a, title = {A}}\n@book{b, title = {|UnclosedValue:{B|}" },
        { "value without quotation mark", "a b", "@book{a,\n  title = {|UnclosedValue:\"A|},\n  year = \"1900\"\n}\n@book{b, title = \"B\"}" },
        { "last value without quotation mark", "a b", "@book{a,\n  title = {|UnclosedValue:\"A|}\n}\n@book{b, title = \"B\"}" },
        { "value without quotation mark at the end", "a", "@book{a, title = {|UnclosedValue:\"A}|}" },
        { "brace open in quotation marks", "a b", "@book{a,\n  title = {|UnclosedValue:\"A { x\"|},\n  year = 1900\n}\n@book{b, title = \"B\"}" },
        { "both values open", "a b", "@book{a,\n  title = {|UnclosedValue:{A|},\n  note = {|UnclosedValue:{N|},\n  year = {1900}\n}\n@book{b, title = {B}}" },
        { "brace missing in a long value", "a b", "@book{a,\n  abstract = {|UnclosedValue:{one\n two\n three|},\n  year = {1900}\n}\n@book{b, title = {B}}" },
        { "value in a string without quotation mark", "b", "@string{x = {|UnclosedValue:\"X}|}\n@book{b, title = {B}}" },

        // Keys.
        { "no key", " b", "@book{{|MissingKey:|},title = {A}}\n@book{b, title = {B}}" },
        { "no key and no comma", " b", "@book{{|MissingKey:|}title = {A}}\n@book{b, title = {B}}" },
        { "no key, field on the next line", " b", "@book{\n  {|MissingKey:|}title={A}}\n@book{b, title = {B}}" },
        { "empty entry", " b", "@book{{|MissingKey:|}}\n@book{b, title = {B}}" },
        { "key with a space", "a x|b", "@book{{|InvalidKey:a x|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with a backslash", @"a\x b", "@book{{|InvalidKey:a\\x|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with a hash", "a#x b", "@book{{|InvalidKey:a#x|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with a tilde", "a~x b", "@book{{|InvalidKey:a~x|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with a quotation mark", "a\"x b", "@book{{|InvalidKey:a\"x|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with angle brackets", "a<x> b", "@book{{|InvalidKey:a<x>|}, title = {A}}\n@book{b, title = {B}}" },
        { "key with a caret", "a^x b", "@book{{|InvalidKey:a^x|}, title = {A}}\n@book{b, title = {B}}" },
        { "no comma after the key", "a b", "@book{{|MissingComma:a|} title = {A}}\n@book{b, title = {B}}" },
        { "no comma after the key, next line", "a b", "@book{{|MissingComma:a|}\n  title = {A}}\n@book{b, title = {B}}" },
        { "key alone", "a b", "@book{{|MissingComma:a|}}\n@book{b, title = {B}}" },

        // Commas, equals signs, values.
        { "no comma between fields", "a b", "@book{a, title = {A{|MissingComma:}|} year = 1900}\n@book{b, title = {B}}" },
        { "no comma between fields, next line", "a b", "@book{a,\n  title = \"A{|MissingComma:\"|}\n  year = 1900\n}\n@book{b, title = {B}}" },
        { "no comma after a number", "a b", "@book{a, year = 190{|MissingComma:0|} title = {A}}\n@book{b, title = {B}}" },
        { "two commas", "a b", "@book{a, title = {A},{|StrayComma:,|} year = 1900}\n@book{b, title = {B}}" },
        { "comma before the first field", "a b", "@book{a, {|StrayComma:,|} title = {A}}\n@book{b, title = {B}}" },
        { "no equals sign", "a b", "@book{a, {|MissingEquals:title|} {A}, year = 1900}\n@book{b, title = {B}}" },
        { "no equals sign before quotation marks", "a b", "@book{a, {|MissingEquals:title|} \"A\"}\n@book{b, title = {B}}" },
        { "a name alone", "a b", "@book{a, {|MissingEquals:title|}, year = 1900}\n@book{b, title = {B}}" },
        { "a name alone at the end", "a b", "@book{a, year = 1900, {|MissingEquals:title|}}\n@book{b, title = {B}}" },
        { "no value", "a b", "@book{a, title ={|MissingValue:|}, year = 1900}\n@book{b, title = {B}}" },
        { "no value at the end", "a b", "@book{a, year = 1900, title ={|MissingValue:|}}\n@book{b, title = {B}}" },
        { "hash without a part", "a b", "@book{a, title = \"A\" #{|MissingValue:|}}\n@book{b, title = {B}}" },
        { "field twice", "a b", "@book{a, title = {A}, {|DuplicateField:Title|} = {C}}\n@book{b, title = {B}}" },
        { "field three times", "a b", "@book{a, note = 1, {|DuplicateField:note|} = 2, {|DuplicateField:NOTE|} = 3}\n@book{b, title = {B}}" },
        { "name with a full stop", "a b", "@book{a, {|InvalidFieldName:x.y|} = {A}}\n@book{b, title = {B}}" },
        { "text between fields", "a b", "@book{a, title = {A}, {|UnexpectedText:(see below)|}, year = 1900}\n@book{b, title = {B}}" },
        { "value without name", "a b", "@book{a, {|UnexpectedText:\"A\"|}, year = 1900}\n@book{b, title = {B}}" },
        { "percent sign in quotation marks", "a b", "@book{a, title = \"50{|PercentInQuotes:%|} of it\"}\n@book{b, title = {B}}" },
        { "string without equals sign", "b", "@string{{|MissingEquals:x|} \"X\"}\n@book{b, title = x}" },
        { "string without value", "b", "@string{x ={|MissingValue:|}}\n@book{b, title = {B}}" },
        { "string without name", "b", "{|MissingKey:@string{|} = \"X\"}\n@book{b, title = {B}}" },

        // Between entries.
        { "stray at", "a b", "@book{a, title = {A}}\n{|StrayAt:@|} nothing\n@book{b, title = {B}}" },
        { "e-mail address between entries", "a b", "@book{a, title = {A}}\nx{|StrayAt:@y.org|}\n@book{b, title = {B}}" },
        { "at the end", "a", "@book{a, title = {A}}\n{|StrayAt:@|}" },
        { "type without brace", "a b", "{|MissingBrace:@book|} a, title = {A}}\n@book{b, title = {B}}" },
        { "type with a hyphen", "a b", "{|InvalidType:@my-book|}{a, title = {A}}\n@book{b, title = {B}}" },
        { "blank after the at", "a b", "{|InvalidType:@ book|}{a, title = {A}}\n@book{b, title = {B}}" },
        { "parentheses", "a b", "@book{|Parentheses:(|}a, title = {A (x)})\n@book{b, title = {B}}" },
        { "string in parentheses", "b", "@string{|Parentheses:(|}x = \"X\")\n@book{b, title = x}" },

        // Line ends and byte-order mark.
        { "CR LF", "a b", "{|UnclosedEntry:@book{a|},\r\n  title = {A},\r\n\r\n@book{b, title = {B}}\r\n" },
        { "CR LF in a value", "a b", "@book{a,\r\n  title = {|UnclosedValue:{A|},\r\n  year = {1900}\r\n}\r\n@book{b, title = {B}}" },
        { "CR", "a b", "@book{a,\r  title = {|UnclosedValue:{A|},\r  year = {1900}\r}\r@book{b, title = {B}}" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_entry_is_read_and_the_fault_stands_at_its_place(string what, string keys, string marked)
    {
        var markup = Markup.Parse(marked, "x.bib");
        var file = BibliographyReader.Read(markup.Files[0].Text, BibliographyFormat.BibLaTeX);

        var expected = markup.Spans.OrderBy(span => span.Span).Select(span => $"{span.Name} {span.Span}");
        Assert.Equal(expected, file.Problems.Select(problem => $"{problem.Kind} {problem.Span}"));
        Assert.Equal(keys.Split(keys.Contains('|', StringComparison.Ordinal) ? '|' : ' '), file.Entries.Select(entry => entry.Key));
        Assert.False(string.IsNullOrEmpty(what));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Nothing_of_a_sound_entry_is_lost(string what, string keys, string marked)
    {
        var markup = Markup.Parse(marked, "x.bib");
        var file = BibliographyReader.Read(markup.Files[0].Text, BibliographyFormat.BibLaTeX);

        // Each file's entry “b” is sound unless it is the one with the fault.
        var last = file.Entries.Last();
        var isFaulty = file.Problems.Any(problem => last.Span.Contains(problem.Span));
        var title = last["title"];
        Assert.True(isFaulty || title == "X" || string.Equals(title, last.Key, StringComparison.OrdinalIgnoreCase), $"{what}: {keys}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Lines_of_Windows_have_the_same_faults(string what, string keys, string marked)
    {
        var unix = Markup.Parse(marked, "x.bib").Files[0].Text.Content;
        var windows = unix.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var (one, other) = (BibliographyReader.Read(SourceText.From(unix), BibliographyFormat.BibLaTeX), BibliographyReader.Read(SourceText.From(windows), BibliographyFormat.BibLaTeX));
        Assert.Equal(one.Problems.Select(problem => problem.Kind), other.Problems.Select(problem => problem.Kind));
        Assert.Equal(one.Entries.Select(entry => entry.Key), other.Entries.Select(entry => entry.Key));
        Assert.False(string.IsNullOrEmpty(what + keys));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var text = SourceText.From("\uFEFF@book{a, title = {A}\n@book{b, title = {B}}");
        var file = BibliographyReader.Read(text, BibliographyFormat.BibLaTeX);

        Assert.Equal("@book{a", text.ToString(Assert.Single(file.Problems).Span));
        Assert.Equal(["a", "b"], file.Entries.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("@book{a, title = {A}\n@book{b, title = {B}}", "Entry ‘a’ is not closed: “}” expected before the next “@”.", "@book{a, title = {A}}\n@book{b, title = {B}}")]
    [InlineData("@book{a, title = {A}\n", "Entry ‘a’ is not closed: “}” expected before the end of the file.", "@book{a, title = {A}}\n")]
    [InlineData("@book{a,\n title = {{A},\n year = 1\n}", "The value of ‘title’ in entry ‘a’ is not closed: “}” expected.", "@book{a,\n title = {{A}},\n year = 1\n}")]
    [InlineData("@book{a,\n title = \"A,\n year = 1\n}", "The value of ‘title’ in entry ‘a’ is not closed: “\"” expected.", "@book{a,\n title = \"A\",\n year = 1\n}")]
    [InlineData("@book{a title = {A}}", "“,” is missing after the key ‘a’.", "@book{a, title = {A}}")]
    [InlineData("@book{a, title = {A} year = 1}", "“,” is missing here, between two fields.", "@book{a, title = {A}, year = 1}")]
    [InlineData("@book{a, title {A}}", "“=” is missing after ‘title’.", "@book{a, title = {A}}")]
    [InlineData("@book a, title = {A}}", "“{” is missing after “@book”.", "@book{ a, title = {A}}")]
    public void A_fault_says_what_to_insert(string source, string message, string mended)
    {
        var text = SourceText.From(source);
        var problem = Assert.Single(BibliographyReader.Read(text, BibliographyFormat.BibLaTeX).Problems);

        Assert.Equal(message, problem.Message);
        Assert.False(problem.IsWarning);
        var mend = Assert.NotNull(problem.Mend);
        var after = text.WithEdits([mend]);
        Assert.Equal(mended, after.Content);
        Assert.Empty(BibliographyReader.Read(after, BibliographyFormat.BibLaTeX).Problems);
    }
}
