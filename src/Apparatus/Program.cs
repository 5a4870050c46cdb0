using System;
using System.IO;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
var text = SourceText.From(File.ReadAllText(args[0]));
var tree = EditionParser.Parse(text);
foreach (var b in tree.Blocks) Dump(b, 0);
void Dump(SyntaxNode n, int d)
{
    var extra = n switch { NoteDefinitionNode x => x.Label, HeadingNode h => h.Level + " " + h.Slug, TableNode t => t.Kind.ToString(), ListNode l => l.Kind.ToString(), _ => "" };
    var leaf = n.Children.Length == 0;
    Console.WriteLine(new string(' ', d * 2) + n.GetType().Name.Replace("Node", "") + " " + extra + (leaf ? " «" + text.ToString(n.Span).Replace("\n", "⏎") + "»" : ""));
    foreach (var c in n.Children) Dump(c, d + 1);
}
