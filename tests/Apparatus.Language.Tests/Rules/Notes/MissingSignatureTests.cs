using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

/// <summary>Notes of a signed series without signature.</summary>
public sealed class MissingSignatureTests
{
    private const string Manifest = "//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity 1961, sign: Solidarity}\n      e: {name: Editor, default: true}\n";

    private readonly RuleTest test = new(new MissingSignature());

    [Theory]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words. [—Solidarity.]\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words. [—Solidarity.]{.by} More.\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words. [—Solidarity.]{.by}\n\n    Second paragraph.\n")]
    [InlineData("{|ED1018:[^s-1]:|} - one\n    - two\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n\n        code\n")]
    public void Reports_it(string text) =>
        Assert.Equal("Notes of Solidarity 1961 are signed; in print this one will look like another hand’s.", test.Verify("T.[^s-1]\n\n" + text + Manifest).Single().Message);

    [Theory]
    [InlineData("[^s-1]: Words. [—Solidarity.]{.by}\n")]
    [InlineData("[^s-1]: Words. [—Another hand]{.by}.\n")]
    [InlineData("[^s-1]: Words.\n\n    Second. [—Solidarity.]{.by}\n")]
    [InlineData("[^s-1]: Words.\n\n    - one\n    - two [—Solidarity.]{.by}\n")]
    [InlineData("[^s-1]: Words. [—Solidarity.]{.by} <!-- checked -->\n")]
    [InlineData("[^s-1]: [—Solidarity.]{.by}\n")]
    [InlineData("[^e-1]: Words.\n")]
    [InlineData("^[Inline.]\n")]
    public void Is_silent(string text) => test.Silent("T.[^s-1]\n\n" + text + Manifest);

    [Theory]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n", "[^s-1]: Words. [—Solidarity.]{.by}\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n\n    Second.\n\nText.\n", "[^s-1]: Words.\n\n    Second. [—Solidarity.]{.by}\n\nText.\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n\n    - one\n    - two\n", "[^s-1]: Words.\n\n    - one\n    - two [—Solidarity.]{.by}\n")]
    [InlineData("{|ED1018:[^s-1]:|} Words.\n\n        code\n", "[^s-1]: Words.\n\n        code\n\n    [—Solidarity.]{.by}\n")]
    public void Signs_it(string text, string expected) => test.Fixes(text + Manifest, "Add [—Solidarity.]{.by}", expected);
}
