using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Types and fields that no manual knows.</summary>
public sealed class UnknownTypeOrFieldTests
{
    private readonly RuleTest test = new(new UnknownTypeOrField());

    [Theory]
    [InlineData("@{|ED3006:bok|}{k, title={T}}", "“bok” is not an entry type; Pandoc treats it as “misc”. Did you mean ‘book’?", Severity.Warning)]
    [InlineData("@{|ED3006:pamphlet|}{k, title={T}}", "“pamphlet” is not an entry type; Pandoc treats it as “misc”.", Severity.Hint)]
    [InlineData("@book{k, {|ED3006:titel|}={T}}", "“titel” is not a field; it is not printed. Did you mean ‘title’?", Severity.Warning)]
    [InlineData("@book{k, {|ED3006:Publsher|}={T}}", "“Publsher” is not a field; it is not printed. Did you mean ‘publisher’?", Severity.Warning)]
    [InlineData("@book{k, {|ED3006:colour|}={red}}", "“colour” is not a field; it is not printed.", Severity.Hint)]
    public void Reports_it(string works, string message, Severity severity)
    {
        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n{works}\n"));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("\"type\": \"{|ED3006:Book|}\"", "“Book” is not a type of CSL; styles print it as a document without kind. Did you mean ‘book’?")]
    [InlineData("\"type\": \"book\", \"{|ED3006:doi|}\": \"10.1000/1\"", "“doi” is not a variable of CSL; it is not printed. Did you mean ‘DOI’?")]
    [InlineData("\"type\": \"book\", \"{|ED3006:container-titel|}\": \"T\"", "“container-titel” is not a variable of CSL; it is not printed. Did you mean ‘container-title’?")]
    public void Reports_items_of_Csl(string members, string message) =>
        Assert.Equal(message, Assert.Single(test.Verify($"@k\n//- works.json\n[{{\"id\": \"k\", {members}}}]\n")).Message);

    [Theory]
    [InlineData("@book{k, TITLE={T}, journal={J}, address={A}, school={S}, annote={N}}")]
    [InlineData("@MastersThesis{k, title={T}}\n@electronic{l, title={T}}")]
    [InlineData("@book{k, file={a.pdf}, groups={g}, timestamp={t}, owner={o}, abstract={a}, keywords={k}, annotation={n}, ids={l}, bdsk-url-1={u}, date-added={d}, OPTnote={n}, pmid={1}}")]
    [InlineData("@book{k, usera={a}, verbb={b}, listf={c}, namea={d}, nameatype={e}, origyear={1900}, eventendyear={1}, urlday={1}}")]
    [InlineData("@book{k, title={T}}\n@bok{other, titel={T}}")]
    [InlineData("@book{k, }\n@comment{x}\n@preamble{\"x\"}")]
    public void Is_silent(string works) => test.Silent($"@k\n//- works.bib\n{works}\n");

    [Fact]
    public void Is_silent_on_what_programs_write_into_items() =>
        test.Silent("@k\n//- works.json\n[{\"id\": \"k\", \"type\": \"book\", \"citation-key\": \"k\", \"shortTitle\": \"T\", \"journalAbbreviation\": \"J\", \"source\": \"S\", \"event-place\": \"P\"}]\n");

    [Fact]
    public void Changes_the_name() => test.Fixes("@k\n//- works.bib\n@book{k, {|ED3006:titel|} = {T}}\n", "Change to ‘title’", "//- works.bib\n@book{k, title = {T}}\n");
}
