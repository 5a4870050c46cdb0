using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A work, note or section that others depend on, or that depends on others (LSP <c>CallHierarchyItem</c>).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its key, label or identifier; empty for a file. With <paramref name="Path"/> it finds the item again later.</param>
/// <param name="Title">What people read: the key, <c>[^label]</c>, the words of the heading, the path.</param>
/// <param name="Detail">More about it, such as author and year, or the file; empty when there is nothing to say.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Extent">The whole of it.</param>
/// <param name="Selection">Its name; it lies in <paramref name="Extent"/>.</param>
public sealed record CallItem(CallItemKind Kind, string Name, string Title, string Detail, string Path, TextSpan Extent, TextSpan Selection);
