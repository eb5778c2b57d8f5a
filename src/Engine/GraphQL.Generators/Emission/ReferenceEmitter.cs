using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes an entity resolver for each method that finds entities, and the list of them.</summary>
internal static class ReferenceEmitter
{
    private const string Federation = "global::GraphQL.Federation";
    private const string Lists = "global::System.Collections.Generic.IReadOnlyList";
    private const string Results = $"global::System.Threading.Tasks.Task<{Lists}<object?>>";

    // What the generated method itself declares.
    private static readonly string[] Reserved = ["keys", "key", "context", "token"];

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public {Lists}<{Federation}.EntityResolver> EntityResolvers {{ get; }} =", "];", "["))
        {
            foreach (var reference in module.References)
            {
                writer.Line($"new {reference.ClassName}(),");
            }
        }

        foreach (var reference in module.References)
        {
            Emit(writer.Line(), reference);
        }
    }

    private static void Emit(CodeWriter writer, ReferenceModel reference)
    {
        using var declaration = writer.Open($"private sealed class {reference.ClassName} : {Federation}.EntityResolver");
        writer.Line($"public override string TypeName => \"{reference.TypeName}\";").Line();
        writer.Line($"public override string KeyFields => {SdlText.String(reference.KeyFields)};").Line();
        if (reference.SentFields.Length > 0)
        {
            writer.Line($"public override string SentFields => {SdlText.String(reference.SentFields)};").Line();
        }

        EmitCheck(writer, reference);
        var isAsync = reference.Result != ReferenceResult.Single && reference.Form != ResultForm.Value;
        using var method = writer.Open(
            $"public override {(isAsync ? "async " : "")}{Results} ResolveAsync(\n"
            + $"    {Lists}<{Federation}.EntityKey> keys, {Federation}.EntityContext context, global::System.Threading.CancellationToken token)");
        foreach (var parameter in reference.Parameters.Where(p => p.Path is null))
        {
            writer.Line($"var {Local(parameter)} = {ResolverEmitter.Bind(parameter)};");
        }

        if (reference.Result == ReferenceResult.Single)
        {
            EmitSingle(writer, reference);
        }
        else
        {
            EmitBatch(writer, reference);
        }
    }

    // One id that cannot be read must not fail the others of its batch.
    private static void EmitCheck(CodeWriter writer, ReferenceModel reference)
    {
        var readers = reference.Parameters.Where(p => p.Path is not null && ValueReading.ReaderOf(LeafOf(p.Type!)) is not null).ToList();
        if (reference.Result == ReferenceResult.Single || readers.Count == 0)
        {
            return;
        }

        using (writer.Open($"public override void Check({Federation}.EntityKey key)"))
        {
            readers.ForEach(parameter => writer.Line($"_ = {Read(parameter)};"));
        }

        writer.Line();
    }

    private static TypeModel LeafOf(TypeModel type) => type.Item is { } item ? LeafOf(item) : type;

    private static void EmitSingle(CodeWriter writer, ReferenceModel reference)
    {
        var call = Call(reference, Read);
        writer.Line(reference.Form == ResultForm.Value
            ? $"return FindEachAsync(keys, key => new((object?){call}));"
            : $"return FindEachAsync(keys, async key => await {call}.ConfigureAwait(false));");
    }

    private static void EmitBatch(CodeWriter writer, ReferenceModel reference)
    {
        foreach (var parameter in reference.Parameters.Where(p => p.Path is not null))
        {
            writer.Line($"var {Local(parameter)} = Values(keys, static key => {Read(parameter)});");
        }

        var call = Call(reference, Local);
        var found = reference.Form == ResultForm.Value ? call : $"await {call}.ConfigureAwait(false)";
        var only = reference.Parameters.FirstOrDefault(p => p.Path is not null);
        var entities = reference.Result == ReferenceResult.Dictionary ? $"InOrder({Local(only!)}, {found})" : $"[.. {found}]";
        writer.Line(reference.Form == ResultForm.Value
            ? $"return global::System.Threading.Tasks.Task.FromResult<{Lists}<object?>>({entities});"
            : $"return {entities};");
    }

    private static string Call(ReferenceModel reference, Func<ParameterModel, string> argument) =>
        $"{reference.Owner}.{Identifiers.Escape(reference.Member)}("
        + string.Join(", ", reference.Parameters.Select(p => p.Path is null ? Local(p) : argument(p))) + ")";

    private static string Read(ParameterModel parameter) => ValueReading.Read(parameter.Type!, $"key.Read(\"{parameter.Path}\")", parameter.Name);

    private static string Local(ParameterModel parameter) =>
        Reserved.Contains(parameter.Name) ? $"{parameter.Name}Argument" : Identifiers.Escape(parameter.Name);
}
