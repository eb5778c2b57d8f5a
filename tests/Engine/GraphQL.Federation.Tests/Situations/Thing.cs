using GraphQL.Execution;

namespace GraphQL.Federation.Tests.Situations;

/// <summary>An object of any type: its type's name and its fields.</summary>
internal sealed record Thing(string TypeName, IReadOnlyDictionary<string, object?> Fields)
{
    public static Thing Of(string typeName, params (string Name, object? Value)[] fields) =>
        new(typeName, fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
}

/// <summary>A module of SDL whose objects are things.</summary>
/// <param name="sdl">The SDL.</param>
/// <param name="root">What the fields of Query answer with, by name.</param>
internal sealed class ThingModule(string sdl, IReadOnlyDictionary<string, object?>? root = null) : SchemaModule
{
    public override string Sdl => sdl;

    public override void Bind(SchemaBindings bindings)
    {
        foreach (var name in (string[])["_Entity", "Media", "Found"])
        {
            bindings.TypeOf(name, thing => ((Thing)thing).TypeName);
        }

        bindings.Fallback(field => new PropertyBinding(parent => parent is Thing thing
            ? thing.Fields.GetValueOrDefault(field.Name)
            : root?.GetValueOrDefault(field.Name)));
    }
}
