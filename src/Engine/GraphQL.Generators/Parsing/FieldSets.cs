using System.Text;

namespace GraphQL.Generators.Parsing;

/// <summary>Sets of fields as federation writes them: <c>sku variation { id }</c> is <c>sku</c> and <c>variation.id</c>.</summary>
internal static class FieldSets
{
    /// <summary>The fields that lead to each leaf, joined by dots. What is wrong with the text is found when the schema is built.</summary>
    public static IReadOnlyList<string> Leaves(string fields)
    {
        var leaves = new List<string>();
        var path = new Stack<string>();
        var last = "";
        foreach (var token in fields.Replace("{", " { ").Replace("}", " } ").Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token)
            {
                case "{":
                    path.Push(last);
                    leaves.RemoveAll(leaf => leaf == last);
                    break;
                case "}" when path.Count > 0:
                    path.Pop();
                    break;
                default:
                    last = path.Count > 0 ? $"{path.Peek()}.{token}" : token;
                    leaves.Add(last);
                    break;
            }
        }

        return leaves;
    }

    /// <summary>Writes leaves as a set of fields.</summary>
    public static string Of(IEnumerable<string> leaves) => string.Join(" ", leaves.Select(leaf =>
    {
        var names = leaf.Split('.');
        var text = new StringBuilder(names[0]);
        foreach (var name in names.Skip(1))
        {
            text.Append(" { ").Append(name);
        }

        return text.Append(string.Concat(Enumerable.Repeat(" }", names.Length - 1))).ToString();
    }));
}
