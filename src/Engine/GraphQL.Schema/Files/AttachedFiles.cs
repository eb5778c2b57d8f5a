using System.Globalization;
using System.Text;

namespace GraphQL.Schema;

/// <summary>The files that belong to a request's variables, each by the place in them where it stands instead of a null.</summary>
/// <param name="byPath">
/// By the variable's name, the names of fields and the indexes of items on the way, joined by dots: <c>input.files.0</c>.
/// </param>
public sealed class AttachedFiles(IReadOnlyDictionary<string, IFile> byPath)
{
    /// <summary>The file at a place inside of a variable; null where there is none.</summary>
    internal IFile? Find(string variable, InputPath path)
    {
        if (path.Depth == 0)
        {
            return byPath.GetValueOrDefault(variable);
        }

        var key = new StringBuilder(variable);
        foreach (var step in path.ToArray())
        {
            key.Append('.').Append(CultureInfo.InvariantCulture, $"{step}");
        }

        return byPath.GetValueOrDefault(key.ToString());
    }
}
