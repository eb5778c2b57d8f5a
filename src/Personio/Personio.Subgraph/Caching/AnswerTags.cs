using System.Diagnostics.CodeAnalysis;
using Personio.Client.Connections;
using Personio.Client.Employees;

namespace Personio.Subgraph.Caching;

/// <summary>The tags by which a router can drop an answer that it keeps.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class AnswerTags(CacheTagNames names) : ICacheTagSource
{
    // What a whole answer has of a type may be any object of it.
    public IEnumerable<string> OfRoot(CacheTagContext context)
    {
        var connection = ConnectionOf(context);
        return TaggedTypes.WordsOf(context.SelectedTypes)
            .SelectMany(word => (string[])[names.OfType(connection, word), names.OfLists(connection, word)])
            .Append(CacheTagNames.OfConnection(connection));
    }

    public IEnumerable<string> OfEntity(string typeName, EntityKey key, object? entity, CacheTagContext context)
    {
        var connection = ConnectionOf(context);
        if (TaggedTypes.Find(typeName) is { Word: var word })
        {
            yield return names.OfType(connection, word);

            // Nobody is told who an unknown address belongs to, once it does.
            yield return names.OfObject(connection, word, IdOf(key, entity)) ?? names.OfLists(connection, word);
        }

        foreach (var below in TaggedTypes.WordsOf(context.NestedTypes))
        {
            yield return names.OfType(connection, below);
            yield return names.OfLists(connection, below);
        }

        yield return CacheTagNames.OfConnection(connection);
    }

    // An address is personal and may change, so who was asked for by it is named by the id.
    private static string? IdOf(EntityKey key, object? entity) =>
        entity is Employee employee ? employee.Id : key.Has("id") ? key.Get<string>("id") : null;

    private static string ConnectionOf(CacheTagContext context) => context.Request.Services.GetRequiredService<ChosenConnection>().Name;
}
