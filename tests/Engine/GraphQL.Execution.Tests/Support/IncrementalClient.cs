using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQL.Execution.Tests.Support;

/// <summary>Puts the parts of a response together as a client does, and holds them to the protocol.</summary>
internal static class IncrementalClient
{
    public static JsonElement Merge(IReadOnlyList<string> parts)
    {
        var response = JsonNode.Parse(parts[0])!.AsObject();
        var pending = new Dictionary<string, JsonArray>();
        var known = new HashSet<string>();
        var errors = new JsonArray([.. (response["errors"]?.AsArray() ?? []).Select(e => e!.DeepClone())]);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = JsonNode.Parse(parts[i])!.AsObject();
            if (parts.Count > 1)
            {
                part["hasNext"]!.GetValue<bool>().ShouldBe(i < parts.Count - 1, $"hasNext of part {i} in {string.Join('\n', parts)}");
            }

            foreach (var announced in part["pending"]?.AsArray() ?? [])
            {
                var id = announced!["id"]!.GetValue<string>();
                known.Add(id).ShouldBeTrue($"id {id} is used again");
                pending.Add(id, announced["path"]!.AsArray());
            }

            foreach (var content in part["incremental"]?.AsArray() ?? [])
            {
                pending.ShouldContainKey(content!["id"]!.GetValue<string>());
                Apply(response["data"]!, pending[content["id"]!.GetValue<string>()], content.AsObject());
                AddErrors(errors, content);
            }

            foreach (var completed in part["completed"]?.AsArray() ?? [])
            {
                pending.Remove(completed!["id"]!.GetValue<string>()).ShouldBeTrue();
                AddErrors(errors, completed);
            }
        }

        pending.ShouldBeEmpty();
        var merged = new JsonObject { ["data"] = response["data"]?.DeepClone() };
        if (errors.Count > 0)
        {
            merged["errors"] = errors;
        }

        return JsonElement.Parse(merged.ToJsonString());
    }

    private static void AddErrors(JsonArray errors, JsonNode holder)
    {
        foreach (var error in holder["errors"]?.AsArray() ?? [])
        {
            errors.Add(error!.DeepClone());
        }
    }

    private static void Apply(JsonNode data, JsonArray path, JsonObject content)
    {
        var target = data;
        foreach (var step in path.Concat(content["subPath"]?.AsArray() ?? []))
        {
            target = step!.GetValueKind() is JsonValueKind.Number ? target[step.GetValue<int>()]! : target[step.GetValue<string>()]!;
        }

        if (content["items"] is { } items)
        {
            foreach (var item in items.AsArray())
            {
                target.AsArray().Add(item?.DeepClone());
            }
        }
        else
        {
            Merge(target.AsObject(), content["data"]!.AsObject());
        }
    }

    // A field comes once; objects are put together.
    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            target.ContainsKey(name).ShouldBeFalse($"{name} is delivered twice");
            target[name] = value?.DeepClone();
        }
    }
}
