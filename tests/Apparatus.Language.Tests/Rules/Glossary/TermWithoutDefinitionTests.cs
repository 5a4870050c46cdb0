using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class TermWithoutDefinitionTests
{
    private const string Long = "The council of the delegates of the workers of a town was elected in the factories and met when it was called.";

    private static readonly RuleTest Rule = new(new TermWithoutDefinition());

    [Theory]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   *Russian:* [совет]{lang=ru}\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   *See also:* [council](#t-council)\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   *See:* [board](#t-board)\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   See [council](#t-council).\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   see council\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   See also: [council](#t-council)\n\n:   Longer text.\n")]
    [InlineData("[{|ED4004:Lenin|}]{#t-lenin .person}\n\n:   *Dates:* 1870–1924\n")]
    [InlineData("{|ED4004:Soviet|}\n\n:   *Note:* A word.\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   " + Long + " " + Long + " " + Long + " " + Long + "\n")]
    public void Reports(string entry) => Rule.Verify(Edition(entry));

    [Theory]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   *Russian:* [совет]{lang=ru}\n\n:   Council.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   *See:* [council](#t-council)\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   *See:* [council](#t-council)\n\n:   *Russian:* [совет]{lang=ru}\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   See the council, of which it was a committee, and its rules of 1918.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Seeing is believing.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   " + Long + " " + Long + " " + Long + "\n\n:   " + Long + " " + Long + " " + Long + " " + Long + "\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   - A list\n    - of meanings\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   *Emphasis* begins it.\n")]
    [InlineData("[Soviet\ncouncil]{#t-soviet}\n\n:   *Note:* Not read.\n\n:   *Source:* Nor this.\n")]
    public void Is_silent(string entry) => Rule.Silent(Edition(entry));

    [Fact]
    public void Only_glossaries_are_looked_at() => Rule.Silent("Soviet\n\n:   *Russian:* [совет]{lang=ru}\n");

    [Theory]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   *Russian:* [совет]{lang=ru}\n", "“Soviet” has no definition to show.", Severity.Warning)]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   See [council](#t-council).\n", "“Soviet” has no definition to show. “See council.” is read as one; write “*See:*”.", Severity.Warning)]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   " + Long + " " + Long + " " + Long + " " + Long + "\n", "The definition of “Soviet” has 443 characters; hover shows the first 400.", Severity.Info)]
    public void Says_what_is_missing(string entry, string message, Severity severity)
    {
        var found = Rule.Verify(Edition(entry))[0];
        Assert.Equal(message, found.Message);
        Assert.Equal(severity, found.Severity);
    }

    [Theory]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   *Russian:* [совет]{lang=ru}\n", "Write “TODO” for the definition", "[Soviet]{#t-soviet}\n\n:   TODO\n\n:   *Russian:* [совет]{lang=ru}\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   See [council](#t-council).\n", "Write it as the field “See”", "[Soviet]{#t-soviet}\n\n:   *See:* [council](#t-council).\n")]
    [InlineData("[{|ED4004:Soviet|}]{#t-soviet}\n\n:   " + Long + " " + Long + "\n    " + Long + " " + Long + "\n", "Begin a new paragraph at the end of a sentence", "[Soviet]{#t-soviet}\n\n:   " + Long + " " + Long + "\n    " + Long + "\n\n:   " + Long + "\n")]
    public void Fixes(string entry, string title, string expected) => Rule.Fixes(Edition(entry), title, "//- glossary.md\n" + expected + "\n[Council]{#t-council}\n\n:   Board.\n");

    [Fact]
    public void In_YAML_too() => Rule.Fixes(
        """
        - term: {|ED4004:Soviet|}
          ru: совет
        - term: Council
          see: Board
        - term: Board
          definition: Body.
        //- text.md
        Text.
        //- edition.yml
        input-files: [text.md]
        metadata:
          edition: {glossary: terms.yaml}
        """.Insert(0, "//- terms.yaml\n"),
        "Write “TODO” for the definition",
        "//- terms.yaml\n- term: Soviet\n  definition: TODO\n  ru: совет\n- term: Council\n  see: Board\n- term: Board\n  definition: Body.\n");

    private static string Edition(string entry) => $"Text.\n//- glossary.md\n{entry}\n[Council]{{#t-council}}\n\n:   Board.\n";
}
