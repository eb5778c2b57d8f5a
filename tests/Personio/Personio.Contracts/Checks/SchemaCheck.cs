using System.Text.Json;
using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Checks;

/// <summary>
/// Compares a JSON value with a schema of OpenAPI 3.0, and is stricter in one way: a member that an object's schema does not list is a
/// finding, so that neither a misspelt nor an invented name passes. It is laxer in one way: <c>oneOf</c> is read as <c>anyOf</c>, because
/// Personio's alternatives overlap (an empty list is a list of texts and one of objects). A keyword it does not know stops it.
/// </summary>
internal sealed class SchemaCheck(ApiFile file, bool isRequest)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "type", "nullable", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "items", "properties",
        "required", "additionalProperties", "allOf", "oneOf", "anyOf", "readOnly",
        "title", "description", "example", "examples", "default", "deprecated", "discriminator",
    };

    private readonly List<Finding> findings = [];

    public static IReadOnlyList<Finding> Run(ApiFile file, JsonElement schema, JsonElement value, string place, bool isRequest)
    {
        var check = new SchemaCheck(file, isRequest);
        check.Visit(schema, value, place, new Members());
        return check.findings;
    }

    /// <summary>Compares a value, and what is below it, with a schema.</summary>
    /// <param name="members">What is known of the object so far: the parts of an <c>allOf</c> describe it together.</param>
    /// <param name="isPart">Whether the schema is such a part, and so need not list every member.</param>
    private void Visit(JsonElement schema, JsonElement value, string place, Members members, bool isPart = false)
    {
        schema = file.Resolve(schema);
        RefuseUnknownKeywords(schema);
        if (value.ValueKind == JsonValueKind.Null && schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())
        {
            return;
        }

        findings.AddRange(ValueCheck.Run(schema, value).Select(problem => new Finding(place, problem.Rule, problem.Text)));
        VisitParts(schema, value, place, members);
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                foreach (var item in value.EnumerateArray())
                {
                    Visit(items, item, place + "/*", new Members());
                }

                break;
            case JsonValueKind.Object:
                VisitObject(schema, value, place, members);
                if (!isPart)
                {
                    RefuseUnlisted(value, place, members);
                }

                break;
            default:
                break;
        }
    }

    private void VisitParts(JsonElement schema, JsonElement value, string place, Members members)
    {
        foreach (var part in Parts(schema, "allOf"))
        {
            Visit(part, value, place, members, isPart: true);
        }

        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            VisitAlternatives([.. Parts(schema, keyword)], value, place, members);
        }
    }

    /// <summary>Where none fits, what keeps the value from fitting the nearest one is found.</summary>
    private void VisitAlternatives(JsonElement[] alternatives, JsonElement value, string place, Members members)
    {
        List<Finding>? nearest = null;
        foreach (var alternative in alternatives)
        {
            var trial = new SchemaCheck(file, isRequest);
            var known = members.Copy();
            trial.Visit(alternative, value, place, known);
            if (trial.findings.Count == 0)
            {
                members.Add(known);
                return;
            }

            nearest = nearest is null || trial.findings.Count < nearest.Count ? trial.findings : nearest;
        }

        findings.AddRange(nearest ?? []);
    }

    private void VisitObject(JsonElement schema, JsonElement value, string place, Members members)
    {
        foreach (var name in Parts(schema, "required").Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
        {
            findings.Add(new Finding($"{place}/{name}", "required", "it is missing"));
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                members.Names.Add(property.Name);
                if (value.TryGetProperty(property.Name, out var member))
                {
                    VisitMember(property.Value, member, $"{place}/{property.Name}");
                }
            }
        }

        if (schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind != JsonValueKind.False)
        {
            members.AreOpen = true;
            if (additional.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in value.EnumerateObject().Where(member => !members.Names.Contains(member.Name)))
                {
                    Visit(additional, member.Value, $"{place}/{member.Name}", new Members());
                }
            }
        }
    }

    private void VisitMember(JsonElement schema, JsonElement value, string place)
    {
        if (isRequest && file.Resolve(schema).TryGetProperty("readOnly", out var readOnly) && readOnly.GetBoolean())
        {
            findings.Add(new Finding(place, "readOnly", "it is sent although only answers have it"));
        }

        Visit(schema, value, place, new Members());
    }

    /// <summary>An object of which the schema lists no member at all is described in words only, and may hold anything.</summary>
    private void RefuseUnlisted(JsonElement value, string place, Members members)
    {
        if (!members.AreOpen && members.Names.Count > 0)
        {
            findings.AddRange(value.EnumerateObject().Where(member => !members.Names.Contains(member.Name))
                .Select(member => new Finding($"{place}/{member.Name}", "undocumented", $"a member of kind {member.Value.ValueKind} that the file does not list")));
        }
    }

    private void RefuseUnknownKeywords(JsonElement schema)
    {
        if (schema.EnumerateObject().FirstOrDefault(member => !Keywords.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new NotSupportedException($"{file.Name} uses the keyword '{unknown.Name}'; teach {nameof(SchemaCheck)} what it means.");
        }
    }

    private static JsonElement.ArrayEnumerator Parts(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var parts) && parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray() : default;

    private sealed class Members
    {
        public HashSet<string> Names { get; init; } = new(StringComparer.Ordinal);

        public bool AreOpen { get; set; }

        public Members Copy() => new() { Names = new HashSet<string>(Names, StringComparer.Ordinal), AreOpen = AreOpen };

        public void Add(Members other)
        {
            Names.UnionWith(other.Names);
            AreOpen |= other.AreOpen;
        }
    }
}
