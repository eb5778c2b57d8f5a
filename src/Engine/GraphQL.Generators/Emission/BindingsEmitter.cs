using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes <c>Bind</c>: which field gets its values how.</summary>
internal static class BindingsEmitter
{
    private const string Execution = "global::GraphQL.Execution";

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public override void Bind(global::GraphQL.Execution.SchemaBindings bindings)"))
        {
            foreach (var type in module.Objects)
            {
                writer.Line($"Bind{type.Name}(bindings);");
            }

            foreach (var type in module.Enums)
            {
                writer.Line($"bindings.Enum<{type.Clr}>(\"{type.Name}\", NameOf{type.Name});");
            }

            AuthorizationEmitter.Emit(writer, module);
        }

        foreach (var type in module.Objects)
        {
            Emit(writer.Line(), type);
        }
    }

    private static void Emit(CodeWriter writer, ObjectTypeModel type)
    {
        using var method = writer.Open($"private static void Bind{type.Name}(global::GraphQL.Execution.SchemaBindings bindings)");
        if (type is { Clr: not null, SharesClr: false })
        {
            var objectWriter = WriterEmitter.LeavesOf(type).Any() ? $", new {WriterEmitter.ClassOf(type)}()" : "";
            writer.Line($"bindings.Object<{type.Clr}>(\"{type.Name}\"{objectWriter});");
        }

        var ordinal = 0;
        foreach (var field in type.Fields)
        {
            var needsCheck = LeafEmission.NeedsCheck(field.Type) ? "true" : "false";
            var binding = field.Source switch
            {
                LeafSourceModel =>
                    $"new {Execution}.LeafPropertyBinding({ordinal++}, needsCheck: {needsCheck})",
                PropertySourceModel property =>
                    $"new {Execution}.PropertyBinding(static parent => (({type.Clr})parent).{Identifiers.Escape(property.Property)})",
                ResultPropertySourceModel property =>
                    $"new {Execution}.PropertyBinding(static parent => (({type.Clr})parent).Result is {property.ResultClr} result "
                    + $"? result.{Identifiers.Escape(property.Property)} : null)",
                ResolverSourceModel resolver => $"new {resolver.ClassName}()",
                _ => throw new InvalidOperationException($"Unknown source of {type.Name}.{field.Name}."),
            };
            writer.Line($"bindings.Field(\"{type.Name}\", \"{field.Name}\", {binding});");
        }
    }
}
