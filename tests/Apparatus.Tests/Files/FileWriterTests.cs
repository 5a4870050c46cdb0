using System;
using System.IO;
using System.Linq;
using Apparatus.Files;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.Files;

public sealed class FileWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("é\r\n", new byte[] { 0xC3, 0xA9, 13, 10 })]
    [InlineData("\uFEFFa", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' })]
    [InlineData("", new byte[] { })]
    public void The_bytes_are_those_of_the_text(string content, byte[] expected)
    {
        var path = folder.Write("a.md", 1, 2, 3);
        Assert.Null(FileWriter.TryWrite(path, SourceText.From(content)));
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder["."]).Select(Path.GetFullPath));
    }

    [Fact]
    public void A_new_file_is_made()
    {
        Assert.Null(FileWriter.TryWrite(folder["new.md"], SourceText.From("x")));
        Assert.Equal("x", File.ReadAllText(folder["new.md"]));
    }

    [Fact]
    public void Links_stay()
    {
        var path = folder.Write("a.md", (byte)'x');
        File.CreateSymbolicLink(folder["link.md"], path);
        Assert.Null(FileWriter.TryWrite(folder["link.md"], SourceText.From("y")));
        Assert.Equal("y", File.ReadAllText(path));
        Assert.Equal(path, new FileInfo(folder["link.md"]).LinkTarget);
    }

    [Fact]
    public void Permissions_stay()
    {
        var path = folder.Write("a.md", (byte)'x');
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var before = File.GetAttributes(path);
        Assert.Null(FileWriter.TryWrite(path, SourceText.From("y")));
        Assert.Equal(before, File.GetAttributes(path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_file_as_it_was()
    {
        var path = folder.Write("a.md", (byte)'x');
        Assert.Contains("half a character", FileWriter.TryWrite(path, SourceText.From("\uD800")), StringComparison.Ordinal);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Assert.Contains("write-protected", FileWriter.TryWrite(path, SourceText.From("y")), StringComparison.Ordinal);
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.NotNull(FileWriter.TryWrite(folder["none/a.md"], SourceText.From("y")));
        Assert.Equal("x", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(folder["."]));
    }

    // Nothing is written here: a failing test must not cost a machine its devices.
    [Theory]
    [InlineData("/dev/null", true)]
    [InlineData("/dev/stdout", true)]
    [InlineData("/proc/self/fd/1", true)]
    [InlineData("/dev/shm/report.json", false)]
    [InlineData("/home/a/dev/null", false)]
    public void A_device_is_not_replaced(string path, bool isDevice) =>
        Assert.Equal(isDevice && !OperatingSystem.IsWindows(), FileWriter.IsDevice(path));
}
