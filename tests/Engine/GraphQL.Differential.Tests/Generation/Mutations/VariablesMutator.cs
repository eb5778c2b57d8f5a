using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <summary>Puts a value that may not fit anywhere into the variables of a request, or takes one away.</summary>
internal sealed class VariablesMutator(RandomSource random)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "7", "1.0", "1.5", "1e3", "2147483647", "2147483648", "-2147483649", "4294967296.0", "0.1e1",
        "\"\"", "\"text\"", "\"7\"", "\"true\"", "\"ENUM0_0\"", "\"enum0_0\"", "[]", "[null]", "[7]", "[7,\"text\"]", "[[7],null]", "[[[7]]]", "{}",
        "{\"f0\":null}", "{\"f0\":7}", "{\"f0\":\"text\",\"f1\":7}", "{\"unknown\":7}", "{\"f0\":7,\"unknown\":null}",
    ];

    public string Mutate(string variables)
    {
        var root = JsonNode.Parse(variables)!.AsObject();
        var places = Containers(root).ToList();
        switch (random.Pick(places))
        {
            case JsonObject map when map.Count > 0:
                var name = random.Pick(map.Select(p => p.Key).ToList());
                if (random.Chance(20))
                {
                    map.Remove(name);
                }
                else
                {
                    map[random.Chance(10) ? "unknown" : name] = Replace(map[name]);
                }

                break;
            case JsonObject map:
                map[random.Pick(["v0", "v1", "f0", "unknown"])] = JsonNode.Parse(random.Pick(Values[1..]));
                break;
            case JsonArray list when list.Count > 0:
                var index = random.Below(list.Count);
                list[index] = Replace(list[index]);
                break;
            case JsonArray list:
                list.Add(Replace(null));
                break;
        }

        return root.ToJsonString();
    }

    // What a condition that is null means is open, so a Boolean does not become null.
    private JsonNode? Replace(JsonNode? old) =>
        JsonNode.Parse(random.Pick(old?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? Values[1..] : Values));

    private static IEnumerable<JsonNode> Containers(JsonNode node) => node switch
    {
        JsonObject map => map.Select(p => p.Value).OfType<JsonNode>().SelectMany(Containers).Prepend(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Containers).Prepend(list),
        _ => [],
    };
}
