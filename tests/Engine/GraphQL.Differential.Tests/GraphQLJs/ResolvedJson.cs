using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Reference;
using GraphQL.Differential.Tests.Worlds;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>What the world's resolvers did, as JSON that another implementation can repeat.</summary>
internal static class ResolvedJson
{
    public static JsonObject Of(IEnumerable<KeyValuePair<string, Resolution>> resolved) =>
        new(resolved.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)Of(r.Value))));

    private static JsonObject Of(Resolution resolution) => resolution.Outcome is Returned returned
        ? new JsonObject { ["arguments"] = resolution.Arguments, ["value"] = Of(returned.Value) }
        : new JsonObject { ["arguments"] = resolution.Arguments, ["throws"] = true };

    private static JsonNode? Of(object? value) => value switch
    {
        Node node => new JsonObject { ["type"] = node.TypeName },
        Unfit => new JsonObject { ["unfit"] = true },
        string text => text,
        System.Collections.IEnumerable list => OfList(list),
        _ => JsonValue.Create(value),
    };

    private static JsonNode OfList(System.Collections.IEnumerable list)
    {
        var items = new JsonArray();
        try
        {
            foreach (var item in list)
            {
                items.Add(Of(item));
            }

            return items;
        }
        catch (InvalidOperationException)
        {
            return new JsonObject { ["breaks"] = true, ["items"] = items };
        }
    }
}
