using System;
using System.IO;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>Writes texts so that a file is always either the old one or the new one, never half of each.</summary>
internal static class FileWriter
{
    /// <summary>
    /// Replaces the content of a file. Its permissions and its byte-order mark stay; a link stays a link, and the file it
    /// leads to is replaced. A file that is not there is made.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The new content.</param>
    /// <returns>Null when it is written; otherwise why not, as half a sentence, and the file is as it was.</returns>
    public static string? TryWrite(string path, SourceText text)
    {
        string? temporary = null;
        try
        {
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                device.Write(TextDecoding.Encode(text));
                return null;
            }

            var target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
            if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                return "it is write-protected";
            }

            var bytes = TextDecoding.Encode(text);
            temporary = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            WriteNew(temporary, bytes);
            CopyPermissions(target, temporary);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            Remove(temporary);
            return "you have no right to write it or its folder";
        }
        catch (DirectoryNotFoundException)
        {
            return "there is no such folder";
        }
        catch (EncoderFallbackException)
        {
            return "it holds half a character, which UTF-8 cannot write";
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException)
        {
            Remove(temporary);
            return $"the disk does not take it ({fault.Message.TrimEnd('.')})";
        }
    }

    /// <summary>Whether a path leads to a device such as <c>/dev/null</c>, which is written to and never replaced by a file.</summary>
    /// <param name="path">The full path.</param>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static void WriteNew(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is a file of ours under a name of its own; that it stays behind harms nobody.
        }
    }
}
