using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>Writes several files that are not there yet: all of them or none, and never over another.</summary>
internal static class NewFiles
{
    /// <summary>Whether anything has a name: a file, a folder, or a link that leads nowhere.</summary>
    /// <param name="path">The full path.</param>
    public static bool IsTaken(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Writes the files and makes the folders they need.</summary>
    /// <param name="folder">The full path of the folder that holds them all; it is made where it is missing.</param>
    /// <param name="files">Their full paths and texts.</param>
    /// <returns>Null when all are written; otherwise why not, as half a sentence, and everything is as it was.</returns>
    public static string? TryWrite(string folder, ImmutableArray<(string Path, SourceText Text)> files)
    {
        var made = new Stack<FileSystemInfo>();
        try
        {
            MakeFolder(folder, made);
            foreach (var (path, text) in files)
            {
                MakeFolder(Path.GetDirectoryName(path) ?? folder, made);
                WriteNew(path, TextDecoding.Encode(text), made);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or EncoderFallbackException)
        {
            Remove(made);
            return fault switch
            {
                UnauthorizedAccessException => "you have no right to write there",
                EncoderFallbackException => "a text holds half a character, which UTF-8 cannot write",
                _ => $"the disk does not take it ({fault.Message.TrimEnd('.')})",
            };
        }
    }

    // One folder after the other, so that each can be removed again.
    private static void MakeFolder(string path, Stack<FileSystemInfo> made)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { } parent)
        {
            MakeFolder(parent, made);
        }

        made.Push(Directory.CreateDirectory(path));
    }

    private static void WriteNew(string path, byte[] bytes, Stack<FileSystemInfo> made)
    {
        // A file that came in between is not ours: the mode refuses it before it is noted down.
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        made.Push(new FileInfo(path));
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Remove(Stack<FileSystemInfo> made)
    {
        foreach (var one in made)
        {
            try
            {
                // A folder into which somebody has put something stays: without “recursive” it is not empty and is refused.
                one.Delete();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // What cannot be removed stays; why nothing was written is said all the same.
            }
        }
    }
}
