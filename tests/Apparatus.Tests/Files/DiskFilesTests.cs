using System;
using System.IO;
using System.Linq;
using System.Text;
using Apparatus.Files;
using Apparatus.Language.Semantics.Loading;
using Xunit;

namespace Apparatus.Tests.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(new byte[] { }, "", false)]
    [InlineData(new byte[] { (byte)'a', 0xC3, 0xA9, (byte)'\r', (byte)'\n' }, "aé\r\n", false)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' }, "a", true)]
    public void Texts_are_read(byte[] bytes, string expected, bool hasMark)
    {
        var content = new DiskFiles([]).Read(folder.Write("a.md", bytes));
        Assert.Equal((expected, hasMark), (content.Text?.Content, content.Text?.HasByteOrderMark));
        Assert.True(content.Exists);
        Assert.Null(content.Reason);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xE9, (byte)' ' }, "it is not UTF-8 (line 2)", "save it as UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "it is not UTF-8 (line 1)", "save it as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "it is UTF-16", "save it as UTF-8")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "it is UTF-16", "save it as UTF-8")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0 }, "NUL byte in line 2", "remove the byte")]
    public void What_is_no_text_is_named(byte[] bytes, string reason, string remedy)
    {
        var content = new DiskFiles([]).Read(folder.Write("a.md", bytes));
        Assert.Null(content.Text);
        Assert.True(content.Exists);
        Assert.Contains(reason, content.Reason, StringComparison.Ordinal);
        Assert.Contains(remedy, content.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var path = folder.Write("a.md", new byte[11]);
        Assert.Contains("MiB", new DiskFiles([], maximumSize: 10).Read(path).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_does_not_exist()
    {
        var files = new DiskFiles([]);
        Assert.False(files.Read(folder["none.md"]).Exists);
        Assert.False(files.Read(folder["."]).Exists);
        Assert.False(files.FileExists(folder["."]));
        Assert.True(files.DirectoryExists(folder["."]));
        Assert.Empty(files.GetFiles(folder["none"]));
        Assert.Empty(files.GetDirectories(folder["none"]));
    }

    [Fact]
    public void Lists_are_sorted_and_leave_out_linked_folders()
    {
        folder.Write("f/b.md");
        folder.Write("f/B.md");
        folder.Write("f/a.md");
        folder.Write("f/sub/c.md");
        Directory.CreateSymbolicLink(folder["f/link"], folder["f/sub"]);
        var files = new DiskFiles([folder["f"]]);
        Assert.Equal(["B.md", "a.md", "b.md"], files.GetFiles(folder["f"]).Select(path => path[(path.LastIndexOf('/') + 1)..]));
        Assert.Equal([folder["f/sub"]], files.GetDirectories(folder["f"]));
    }

    [Fact]
    public void Links_out_of_the_roots_are_not_followed()
    {
        folder.Write("out/secret.md", (byte)'s');
        folder.Write("w/in.md", (byte)'i');
        File.CreateSymbolicLink(folder["w/inside.md"], folder["w/in.md"]);
        File.CreateSymbolicLink(folder["w/outside.md"], folder["out/secret.md"]);
        File.CreateSymbolicLink(folder["w/again.md"], folder["w/outside.md"]);
        Directory.CreateSymbolicLink(folder["w/dir"], folder["out"]);
        Directory.CreateSymbolicLink(folder["rootlink"], folder["w"]);
        var files = new DiskFiles([folder["w"]]);
        Assert.Equal("i", files.Read(folder["w/inside.md"]).Text?.Content);
        Assert.Contains("link", files.Read(folder["w/outside.md"]).Reason, StringComparison.Ordinal);
        Assert.Contains("link", files.Read(folder["w/again.md"]).Reason, StringComparison.Ordinal);
        Assert.Contains("link", files.Read(folder["w/dir/secret.md"]).Reason, StringComparison.Ordinal);
        Assert.Equal("s", files.Read(folder["out/secret.md"]).Text?.Content);
        Assert.Equal([folder["w/in.md"], folder["w/inside.md"]], files.GetFiles(folder["w"]));
        Assert.Equal("i", new DiskFiles([folder["rootlink"]]).Read(folder["rootlink/in.md"]).Text?.Content);
    }

    [Fact]
    public void A_folder_on_the_disk_is_loaded()
    {
        folder.Write("w/edition.yml", Encoding.UTF8.GetBytes("input-files: [a.md, latin.md]\n"));
        folder.Write("w/a.md", Encoding.UTF8.GetBytes("words\n"));
        folder.Write("w/latin.md", 0xE9, (byte)' ');
        var workspace = WorkspaceLoader.Load(new DiskFiles([folder["w"]]), [folder["w"]], new LoadOptions { WorkspaceRoot = folder["w"], Jobs = 2 });
        var edition = Assert.Single(workspace.Editions);
        Assert.Equal(folder["w/a.md"], Assert.Single(edition.Documents).Path);
        Assert.Equal(folder["w/latin.md"], Assert.Single(edition.Unread).Path);
    }
}
