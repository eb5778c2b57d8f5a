using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <content>Writes resolvers of mutations that take an input object and answer with a payload.</content>
internal static partial class ResolverEmitter
{
    private const string MutationInput = "mutationInput";

    private static void EmitMutationInput(CodeWriter writer) =>
        writer.Line($"var {MutationInput} = (global::GraphQL.Schema.InputObject)context.Argument(0)!;");

    // The operation's root is the only parent.
    private static void EmitMutation(CodeWriter writer, ResolverSourceModel source)
    {
        var call = Call(source, static _ => throw new InvalidOperationException("A mutation has no parent."));
        var task = source.Form == ResultForm.ValueTask
            ? call
            : $"new global::System.Threading.Tasks.ValueTask<{source.ResultClr}>({call})";
        writer.Line($"context.SetTask(0, global::GraphQL.Data.MutationPayload.RunAsync(() => {task}, ErrorOf));");
    }

    private static void EmitErrorOf(CodeWriter writer, MutationModel mutation)
    {
        const string Header = "private static object? ErrorOf(global::System.Exception exception) =>";
        if (mutation.Errors.Count == 0)
        {
            writer.Line($"{Header} null;");
            return;
        }

        using var body = writer.Open($"{Header} exception switch", "};");
        foreach (var mapping in mutation.Errors)
        {
            writer.Line($"{mapping.ExceptionClr} known => {(mapping.Factory is null ? "known" : $"{mapping.Factory}(known)")},");
        }

        writer.Line("_ => null,");
    }

    private static string InputField(string field, TypeModel type, string name)
    {
        if (!type.IsOptional)
        {
            return ValueReading.Read(type, $"ReadField({MutationInput}, \"{field}\")", name);
        }

        var raw = $"raw{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
        var value = ValueReading.Wrap(type, ValueReading.Read(type, raw, name));
        return $"{MutationInput}.TryGetValue(\"{field}\", out var {raw}) ? {value} : default";
    }
}
