using System;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class SealTests
{
    private const string Text = "---\nwitness: w\n---\n\nThis cold not be.\n\nThe end.\n";
    private const string Manifest = "input-files:\n- a.md\n- b.md\nmetadata:\n  title: T\n  edition:\n    witnesses: {w: {name: W}}\n";

    [Fact]
    public void Seals_what_is_new_and_guards_it()
    {
        using var shell = new DiskShell(("a.md", Text), ("b.md", "Ours.\n"), ("edition.yml", Manifest));
        Assert.Equal(2, shell.Run("seal"));
        Assert.Equal("apparatus: edition.yml names no seal. Write “sealed: edition.seal” under “metadata: edition:”, or run this with --init, which does so.\n", shell.Error);
        Assert.Equal(0, shell.Run("seal", "--init"));
        Assert.Equal("a.md: 2 paragraphs sealed\n", shell.Out);
        Assert.Equal(Manifest.Replace("    witnesses", "    sealed: edition.seal\n    witnesses", StringComparison.Ordinal), shell.Read("edition.yml"));
        Assert.Equal(0, shell.Run("seal"));
        Assert.Equal("a.md: 2 paragraphs, unchanged\n", shell.Out);
        Assert.Equal(0, shell.Run("check", "--quiet"));

        shell.Write("a.md", Text.Replace("cold", "could", StringComparison.Ordinal));
        Assert.Equal(1, shell.Run("check", "--quiet"));
        Assert.Contains("ED6012", shell.Out, StringComparison.Ordinal);
        var before = shell.Read("edition.seal");
        Assert.Equal(1, shell.Run("seal"));
        Assert.Equal("a.md: 1 change since it was sealed; --accept seals them\n  line 5: “cold” is now “could”\n", shell.Out);
        Assert.Equal(before, shell.Read("edition.seal"));
        Assert.Equal(0, shell.Run("seal", "--accept", "--dry-run"));
        Assert.Equal(before, shell.Read("edition.seal"));
        Assert.Equal(0, shell.Run("seal", "--accept"));
        Assert.Equal("a.md: 2 paragraphs sealed again with 1 change\n  line 5: “cold” is now “could”\n", shell.Out);
        Assert.Equal(0, shell.Run("check", "--quiet"));
        Assert.Equal(before.Split(' ')[7].Split('\n')[^1], shell.Read("edition.seal").Split(' ')[7].Split('\n')[^1]);
    }

    [Fact]
    public void A_text_that_is_gone_keeps_its_seal_until_that_is_accepted()
    {
        using var shell = new DiskShell(("a.md", Text), ("b.md", Text.Replace("cold", "warm", StringComparison.Ordinal)), ("edition.yml", Manifest));
        Assert.Equal(0, shell.Run("seal", "--init", "--quiet"));
        Assert.Equal("", shell.Out);
        shell.Write("b.md", "Ours.\n");
        Assert.Equal(1, shell.Run("seal"));
        Assert.Equal("a.md: 2 paragraphs, unchanged\nb.md: 2 paragraphs sealed, and no base text of the edition any more; --accept drops them\n", shell.Out);
        Assert.Equal(0, shell.Run("seal", "--accept"));
        Assert.DoesNotContain("b.md", shell.Read("edition.seal"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_alone_leaves_the_others_as_they_are()
    {
        using var shell = new DiskShell(("a.md", Text), ("b.md", Text), ("edition.yml", Manifest));
        Assert.Equal(0, shell.Run("seal", "--init"));
        shell.Write("a.md", Text.Replace("cold", "could", StringComparison.Ordinal));
        Assert.Equal(0, shell.Run("seal", "b.md"));
        Assert.Equal("b.md: 2 paragraphs, unchanged\n", shell.Out);
    }

    [Theory]
    [InlineData("seal nowhere", "nowhere")]
    [InlineData("seal --init c.md", "There is no edition with a manifest in ‘c.md’; a seal belongs to one.")]
    [InlineData("seal --zz", "There is no option ‘--zz’.")]
    public void Says_what_it_cannot_do(string line, string message)
    {
        using var shell = new DiskShell(("c.md", "---\nbibliography: w.bib\n---\n\nAlone.\n"), ("w.bib", ""));
        Assert.Equal(2, shell.Run(line.Split(' ')));
        Assert.Contains(message, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_base_text_says_how_to_mark_it()
    {
        using var shell = new DiskShell(("a.md", "Ours.\n"), ("b.md", "Ours.\n"), ("edition.yml", Manifest));
        Assert.Equal(2, shell.Run("seal", "--init"));
        Assert.Equal("apparatus: edition.yml has no base text to seal: give its files “witness:” or “status: final” in their front matter.\n", shell.Error);
        Assert.Equal(Manifest, shell.Read("edition.yml"));
    }

    [Fact]
    public void A_damaged_seal_is_not_written_over()
    {
        using var shell = new DiskShell(("a.md", Text), ("b.md", "Ours.\n"), ("edition.yml", Manifest.Replace("    witnesses", "    sealed: s.seal\n    witnesses", StringComparison.Ordinal)), ("s.seal", "## a.md\n\n<<<<<<< ours\n"));
        Assert.Equal(2, shell.Run("seal"));
        Assert.Equal("apparatus: s.seal is damaged at line 3. Restore it, or seal everything again with --accept.\n", shell.Error);
    }
}
