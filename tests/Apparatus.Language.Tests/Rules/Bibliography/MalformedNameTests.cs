using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Names that are taken apart in another way than was meant.</summary>
public sealed class MalformedNameTests
{
    private readonly RuleTest test = new(new MalformedName());

    [Theory]
    [InlineData("{|ED3007:Roe, Ann & Poe, Max|}", "“&” does not part names; separate them with “and”.")]
    [InlineData("{|ED3007:Roe, Ann; Poe, Max|}", "“;” does not part names; separate them with “and”.")]
    [InlineData("{|ED3007:Faber \\& Faber|}", "“&” does not part names; separate them with “and”.")]
    [InlineData("{|ED3007:Roe, Ann et al.|}", "“et al.” becomes part of the name; write “and others”.")]
    [InlineData("Doe, Jane and {|ED3007:Roe, Ann, et al|}", "“et al.” becomes part of the name; write “and others”.")]
    [InlineData("{|ED3007:Roe, Ann AND Poe, Max|}", "“AND” does not part names; write “and” in small letters.")]
    [InlineData("{|ED3007:A, B, C, D|}", "“A, B, C, D” has too many commas; separate names with “and”.")]
    [InlineData("{|ED3007:LENIN, V. I.|}", "“LENIN, V. I.” is all in capitals and is printed so.")]
    [InlineData("{|ED3007:ALEXANDRA KOLLONTAI|} and Roe, Ann", "“ALEXANDRA KOLLONTAI” is all in capitals and is printed so.")]
    [InlineData("Roe, Ann and {|ED3007:and|} Poe, Max", "There is no name beside this “and”.")]
    [InlineData("Roe, Ann {|ED3007:and|}", "There is no name beside this “and”.")]
    [InlineData("{|ED3007:and|} Roe, Ann", "There is no name beside this “and”.")]
    public void Reports_it(string names, string message)
    {
        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n@book{{k, author = {{{names}}}}}\n"));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("Roe, Ann and Poe, Max")]
    [InlineData("Roe, Ann\n    and Poe, Max and others")]
    [InlineData("{Faber & Faber}")]
    [InlineData("{A, B, C, D; E et al.} and Roe, Ann")]
    [InlineData("CPSU")]
    [InlineData("{РКП(б)}")]
    [InlineData("Lenin, V. I.")]
    [InlineData("H. D.")]
    [InlineData("de la Cruz, Jr., Ana")]
    [InlineData("Andersen, Hans and Alexander, Anders")]
    [InlineData("Sandra Brand")]
    [InlineData("Kollontai, A. M.")]
    [InlineData("family=Roe, given=Ann, prefix=van, useprefix=true")]
    [InlineData("{\\'E}mile Zola")]
    [InlineData("MAO Zedong")]
    [InlineData("")]
    public void Is_silent(string names) => test.Silent($"@k\n//- works.bib\n@book{{k, author = {{{names}}}, title = {{A & B; et al.}}}}\n");

    [Theory]
    [InlineData("{|ED3007:Roe, Ann & Poe, Max|}", "Write “and” for “&”", "Roe, Ann and Poe, Max")]
    [InlineData("{|ED3007:Roe, Ann; Poe, Max; Doe, Jane|}", "Write “and” for “;”", "Roe, Ann and Poe, Max and Doe, Jane")]
    [InlineData("{|ED3007:Roe, Ann AND Poe, Max|}", "Write “and” for “AND”", "Roe, Ann and Poe, Max")]
    [InlineData("{|ED3007:Faber \\& Faber|}", "Put the whole name in braces", "{Faber \\& Faber}")]
    [InlineData("{|ED3007:Roe, Ann et al.|}", "Write “and others”", "Roe, Ann and others")]
    [InlineData("{|ED3007:LENIN, V. I.|}", "Write “Lenin, V. I.”", "Lenin, V. I.")]
    [InlineData("Roe, Ann and {|ED3007:and|} Poe, Max", "Take out the “and”", "Roe, Ann and Poe, Max")]
    [InlineData("Roe, Ann {|ED3007:and|}", "Take out the “and”", "Roe, Ann")]
    public void Mends(string names, string title, string expected) =>
        test.Fixes($"@k\n//- works.bib\n@book{{k, author = {{{names}}}}}\n", title, $"//- works.bib\n@book{{k, author = {{{expected}}}}}\n");

    [Fact]
    public void Looks_at_every_list_of_names() =>
        Assert.Equal(3, test.Verify("T.\n//- works.bib\n@book{k, editor = {{|ED3007:A Roe & B Poe|}}, Translator = {{|ED3007:A Roe; B Poe|}}, bookauthor = \"{|ED3007:Roe et al.|}\"}\n").Length);

    [Fact]
    public void Looks_at_items_of_Csl()
    {
        Assert.Equal(
            "“;” does not part names; give each name an item of its own.",
            test.Verify("@k\n//- works.json\n[{\"id\": \"k\", \"type\": \"book\", \"author\": [{\"family\": {|ED3007:\"Roe; Poe\"|}}]}]\n").Single().Message);
        test.Silent("@k\n//- works.json\n[{\"id\": \"k\", \"type\": \"book\", \"author\": [{\"literal\": \"Faber & Faber\"}, {\"family\": \"Roe\", \"given\": \"A.\"}]}]\n");
    }

    [Fact]
    public void Marks_a_value_of_several_pieces_as_a_whole() =>
        Assert.Empty(test.Verify("@k\n//- works.bib\n@string{roe = {Roe, Ann}}\n@book{k, author = {|ED3007:roe # { & Poe, Max}|}}\n").Single().Fixes);
}
