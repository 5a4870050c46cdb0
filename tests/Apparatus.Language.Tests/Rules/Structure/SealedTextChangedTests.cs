using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Words of sealed text that have changed.</summary>
public sealed class SealedTextChangedTests
{
    private const string Head = "---\nwitness: w\n---\n\n";
    private const string Manifest = "//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {sealed: edition.seal}}\n";

    private static readonly string Seal =
        $"//- edition.seal\n## text.md\n\np1 {SealedParagraph.ChecksumOf("This cold not be.")}\nThis cold not be.\n\np2 {SealedParagraph.ChecksumOf("The end.")}\nThe end.\n" + Manifest;

    private readonly RuleTest test = new(new SealedTextChanged());

    [Theory]
    [InlineData("This {|ED6012:could|} not be.\n\nThe end.\n", "“cold” is now “could”")]
    [InlineData("This cold {|ED6012:really|} not be.\n\nThe end.\n", "“really” has been added")]
    [InlineData("This{|ED6012:|} not be.\n\nThe end.\n", "“cold” is missing")]
    [InlineData("This cold not be.\n\n{|ED6012:An|} end.\n", "“The” is now “An”")]
    [InlineData("This cold not be.\n\nThe end.\n\n{|ED6012:New one.|}\n", "“New one.” has been added")]
    [InlineData("This {|ED6012:[could]{.corr sic=\"coult\"}|} not be.\n\nThe end.\n", "“cold” is now “coult”")]
    public void Reports_each_word(string text, string message)
    {
        var found = Assert.Single(test.Verify(Head + text + Seal));
        Assert.Equal(($"The sealed base text has changed here: {message}.", Severity.Error), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("This [could]{.corr sic=\"cold\"} not be.[^n] []{.pb #p2}The *end*.\n\n[^n]: Note.\n")]
    [InlineData("This cold\nnot be. [@a, p. 3]\n\n[The end]{.term}.\n")]
    public void Is_silent(string text) => test.Silent(Head + text + Seal);

    [Theory]
    [InlineData("This could not be.\n")]
    [InlineData("---\nstatus: collated\n---\n\nThis could not be.\n")]
    public void Is_silent_in_editors_text_that_was_never_sealed(string text) => test.Silent("//- more.md\n" + text + "//- text.md\n" + Head + "This cold not be.\n\nThe end.\n" + Seal);

    [Theory]
    [InlineData("This {|ED6012:could|} not be.\n\nThe end.\n", "Restore the sealed words", "This cold not be.\n\nThe end.\n")]
    [InlineData("This {|ED6012:could|} not be.\n\nThe end.\n", "Mark this as a correction", "This [could]{.corr sic=\"cold\"} not be.\n\nThe end.\n")]
    [InlineData("This{|ED6012:|} not be.\n\nThe end.\n", "Restore the sealed words", "This cold not be.\n\nThe end.\n")]
    [InlineData("This{|ED6012:|} not be.\n\nThe end.\n", "Mark this as a correction", "This[]{.corr sic=\"cold\"} not be.\n\nThe end.\n")]
    [InlineData("This cold {|ED6012:really|} not be.\n\nThe end.\n", "Restore the sealed words", "This cold not be.\n\nThe end.\n")]
    [InlineData("This cold {|ED6012:really|} not be.\n\nThe end.\n", "Mark this as supplied", "This cold [really]{.supplied} not be.\n\nThe end.\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(Head + text + Seal, title, Head + expected);

    [Fact]
    public void Seals_again() => test.Fixes(
        Head + "This {|ED6012:could|} not be.\n\nThe end.\n" + Seal,
        "Seal this file again as it is now",
        $"//- edition.seal\n# Sealed base text. `apparatus seal` writes this file; change the text, not the seal.\n\n## text.md\n\np1 {SealedParagraph.ChecksumOf("This could not be.")}\nThis could not be.\n\np2 {SealedParagraph.ChecksumOf("The end.")}\nThe end.\n");

    [Theory]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {sealed: {|ED6012:none.seal|}}}\n", "The seal none.seal is not there, so no base text is guarded. `apparatus seal` makes it.")]
    [InlineData("Text.\n//- edition.seal\n## text.md\n\np1 000000000000\nText.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {sealed: {|ED6012:edition.seal|}}}\n", "A paragraph of the seal edition.seal is damaged: its words do not have their checksum. Restore the file, or seal the text again.")]
    [InlineData("Text.\n//- edition.seal\n## gone.md\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {sealed: {|ED6012:edition.seal|}}}\n", "The sealed text gone.md is not part of the edition any more.")]
    public void Reports_a_seal_that_guards_nothing(string markup, string message) => Assert.Equal(message, test.Verify(markup).Single().Message);
}
