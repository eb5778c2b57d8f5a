using Personio.Client.Caching;
using Personio.Client.Connections;

namespace Personio.Subgraph.Caching;

/// <summary>
/// The names of tags, for answers and for what drops them. <c>employee</c> is on everything that has employees, <c>employee-123</c> on the employee of that id,
/// <c>employee-lists</c> on what has employees without naming them, and <c>connection-default</c> on everything of a connection. With several connections the others
/// begin with the connection's name, <c>acme/employee-123</c>, because ids are a company's own.
/// </summary>
internal sealed class CacheTagNames(PersonioConnectionNames connections)
{
    // What Personio's ids are made of. A reference may bring any text.
    private const int MaxIdLength = 64;

    private readonly bool _isOneCompany = connections.Names.Count == 1;

    /// <summary>On everything of a connection.</summary>
    public static string OfConnection(string connection) => $"connection-{connection}";

    /// <summary>On one object; null where no object of Personio's has such an id.</summary>
    public string? OfObject(string connection, string word, string? id) =>
        id is { Length: > 0 and <= MaxIdLength } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? Qualify(connection, $"{word}-{id}") : null;

    /// <summary>On everything that has objects of a type.</summary>
    public string OfType(string connection, string word) => Qualify(connection, word);

    /// <summary>On what has objects of a type without naming them.</summary>
    public string OfLists(string connection, string word) => Qualify(connection, $"{word}-lists");

    /// <summary>The tags of everything that a change has made wrong.</summary>
    public IEnumerable<string> Of(string connection, CacheDrop drop)
    {
        if (drop.Resource is not { } resource)
        {
            return [OfConnection(connection)];
        }

        return TaggedTypes.WordsOf(resource).SelectMany(Own).Concat(drop.Others.SelectMany(TaggedTypes.WordsOf).Select(word => OfType(connection, word)));

        IEnumerable<string> Own(string word) =>
            OfObject(connection, word, drop.Id) is { } tag ? [tag, OfLists(connection, word)] : [OfType(connection, word)];
    }

    private string Qualify(string connection, string tag) => _isOneCompany ? tag : $"{connection}/{tag}";
}
