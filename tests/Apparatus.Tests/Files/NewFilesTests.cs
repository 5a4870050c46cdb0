using System;
using System.IO;
using Apparatus.Files;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.Files;

public sealed class NewFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folders_are_made()
    {
        Assert.Null(NewFiles.TryWrite(folder["a/b"], [(folder["a/b/c/x.md"], SourceText.From("x")), (folder["a/b/y.md"], SourceText.From("é"))]));
        Assert.Equal("x", File.ReadAllText(folder["a/b/c/x.md"]));
        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(folder["a/b/y.md"]));
    }

    [Fact]
    public void A_file_that_is_there_stops_all_and_stays()
    {
        folder.Write("a/y.md", (byte)'y');
        Assert.NotNull(NewFiles.TryWrite(folder["a"], [(folder["a/b/x.md"], SourceText.From("x")), (folder["a/y.md"], SourceText.From("new"))]));
        Assert.Equal("y", File.ReadAllText(folder["a/y.md"]));
        Assert.False(Directory.Exists(folder["a/b"]));
    }

    [Fact]
    public void Half_of_them_is_removed_again()
    {
        Assert.Equal(
            "a text holds half a character, which UTF-8 cannot write",
            NewFiles.TryWrite(folder["a/b"], [(folder["a/b/x.md"], SourceText.From("x")), (folder["a/b/y.md"], SourceText.From("\uD800"))]));
        Assert.Empty(Directory.GetFileSystemEntries(folder["."]));
    }

    [Fact]
    public void Links_that_lead_nowhere_take_a_name()
    {
        File.CreateSymbolicLink(folder["link"], folder["nowhere"]);
        Assert.True(NewFiles.IsTaken(folder["link"]));
        Assert.True(NewFiles.IsTaken(folder["."]));
        Assert.False(NewFiles.IsTaken(folder["nowhere"]));
    }

    [Fact]
    public void A_folder_without_the_right_to_write_is_told()
    {
        // Whoever may do anything is refused nothing.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        var closed = Directory.CreateDirectory(folder["closed"]);
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        Assert.Equal("you have no right to write there", NewFiles.TryWrite(folder["closed"], [(folder["closed/x.md"], SourceText.From("x"))]));
    }
}
