using System;
using System.Collections.Generic;
using System.IO;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>Makes several new files, all or none of them.</summary>
internal static class NewFiles
{
    /// <summary>Makes files with the folders that they need. Nothing is ever written over.</summary>
    /// <param name="files">Full paths with their texts.</param>
    /// <returns>Null when all are there; otherwise why not, one sentence, and none is.</returns>
    public static string? TryCreate(IEnumerable<(string Path, string Text)> files)
    {
        var made = new Stack<string>();
        var folders = new Stack<string>();
        foreach (var (path, text) in files)
        {
            var reason = File.Exists(path) || Directory.Exists(path) ? "it is there already" : TryCreateFolder(Path.GetDirectoryName(path), folders) ?? FileWriter.TryWrite(path, SourceText.From(text));
            if (reason is not null)
            {
                Undo(made, folders);
                return $"Cannot write {path}: {reason}. Nothing is written.";
            }

            made.Push(path);
        }

        return null;
    }

    private static string? TryCreateFolder(string? folder, Stack<string> made)
    {
        var missing = new Stack<string>();
        for (; !string.IsNullOrEmpty(folder) && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Push(folder);
        }

        try
        {
            while (missing.TryPop(out var next))
            {
                Directory.CreateDirectory(next);
                made.Push(next);
            }

            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "you have no right to make its folder";
        }
        catch (IOException fault)
        {
            return $"its folder cannot be made ({fault.Message.TrimEnd('.')})";
        }
    }

    private static void Undo(Stack<string> files, Stack<string> folders)
    {
        try
        {
            while (files.TryPop(out var file))
            {
                File.Delete(file);
            }

            while (folders.TryPop(out var folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be taken away was new and hurts nobody.
        }
    }
}
