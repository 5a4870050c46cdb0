using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>An edit in one file of the edition.</summary>
/// <param name="Path">The file, as in <see cref="Diagnostic.Path"/>; a file that does not exist yet is created.</param>
/// <param name="Edit">What is replaced by what.</param>
public readonly record struct FileEdit(string Path, TextEdit Edit);
