using System.Text.Json;
using System.Text.Json.Nodes;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Completes what a person wrote by hand: members that an item of a file leaves out, and that are not required, come from here.</summary>
internal sealed class ItemTemplate
{
    private readonly Dictionary<string, JsonNode> _members;

    private ItemTemplate(Dictionary<string, JsonNode> members) => _members = members;

    /// <summary>All members of the blank item except those that the record requires.</summary>
    public static ItemTemplate Of<T>(T blank)
        where T : class
    {
        var json = JsonSerializer.SerializeToNode(blank, CompanyJson.TypeOf<T>())!.AsObject();
        var required = CompanyJsonContext.Default.GetTypeInfo(typeof(T))!.Properties.Where(member => member.IsRequired).Select(member => member.Name);
        return new ItemTemplate(json.Where(member => member.Value is not null).ExceptBy(required, member => member.Key, StringComparer.Ordinal)
            .ToDictionary(member => member.Key, member => member.Value!, StringComparer.Ordinal));
    }

    /// <summary>The item itself when it lacks nothing.</summary>
    public JsonElement Fill(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || _members.Keys.All(name => item.TryGetProperty(name, out _)))
        {
            return item;
        }

        var filled = JsonObject.Create(item)!;
        foreach (var (name, value) in _members.Where(member => !filled.ContainsKey(member.Key)))
        {
            filled[name] = value.DeepClone();
        }

        return JsonSerializer.SerializeToElement(filled, NodeJsonContext.Default.JsonObject);
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class NodeJsonContext : System.Text.Json.Serialization.JsonSerializerContext;
