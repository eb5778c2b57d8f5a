using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes data loaders: the interface that resolvers ask for, and the class behind it.</summary>
internal static class DataLoaderEmitter
{
    // What the generated class itself declares.
    private static readonly string[] Reserved = ["scheduler", "keys", "cancellationToken", "lookup", "groups", "key"];

    public static string Emit(ModuleModel module)
    {
        var writer = new CodeWriter();
        var isFirst = true;
        foreach (var space in module.DataLoaders.GroupBy(l => l.Namespace))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            if (space.Key.Length == 0)
            {
                Emit(writer, [.. space]);
                continue;
            }

            using var block = writer.Open($"namespace {space.Key}");
            Emit(writer, [.. space]);
        }

        return writer.ToString();
    }

    /// <summary>The services that a loader's constructor takes.</summary>
    public static IEnumerable<ParameterModel> ServicesOf(DataLoaderModel loader) =>
        loader.Parameters.Where(p => p.Kind == ParameterKind.Service);

    private static void Emit(CodeWriter writer, List<DataLoaderModel> loaders)
    {
        for (var i = 0; i < loaders.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitInterface(writer, loaders[i]);
            writer.Line();
            EmitClass(writer, loaders[i]);
        }
    }

    private static string Types(DataLoaderModel loader) => $"<{loader.KeyClr}, {ValueOf(loader)}>";

    private static string ValueOf(DataLoaderModel loader) =>
        loader.IsLookup ? $"global::System.Collections.Generic.IReadOnlyList<{loader.ValueClr}>" : loader.ValueClr;

    private static void EmitInterface(CodeWriter writer, DataLoaderModel loader)
    {
        var summary = loader.Description is { } text ? Escape(text) : $"Loads by <c>{Escape(loader.Name)}</c> in batches.";
        writer.Line($"/// <summary>{summary.Replace("\n", " ")}</summary>");
        var access = loader.IsPublic ? "public" : "internal";
        writer.Line($"{access} interface {loader.InterfaceName} : global::GraphQL.DataLoader.IDataLoader{Types(loader)};");
    }

    private static void EmitClass(CodeWriter writer, DataLoaderModel loader)
    {
        var services = string.Concat(ServicesOf(loader).Select(p => $", {p.Clr} {Local(p)}"));
        using var declaration = writer.Open(
            $"internal sealed class {loader.ClassName}(global::GraphQL.DataLoader.IBatchScheduler scheduler{services})\n"
            + $"    : global::GraphQL.DataLoader.BatchDataLoader{Types(loader)}(scheduler, maxBatchSize: {loader.MaxBatchSize}), "
            + loader.InterfaceName);
        using var method = writer.Open(
            "protected override async global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyDictionary"
            + $"{Types(loader)}> FetchAsync(\n"
            + $"    global::System.Collections.Generic.IReadOnlyList<{loader.KeyClr}> keys, "
            + "global::System.Threading.CancellationToken cancellationToken)");
        var arguments = string.Concat(loader.Parameters.Select(p =>
            p.Kind == ParameterKind.CancellationToken ? ", cancellationToken" : $", {Local(p)}"));
        var call = $"await {loader.Method}(keys{arguments}).ConfigureAwait(false)";
        if (!loader.IsLookup)
        {
            writer.Line($"return ({call})!;");
            return;
        }

        writer.Line($"var lookup = {call};");
        writer.Line($"var groups = new global::System.Collections.Generic.Dictionary{Types(loader)}(keys.Count);");
        writer.Line("foreach (var key in keys)");
        writer.Line("    groups[key] = [.. lookup[key]];");
        writer.Line("return groups;");
    }

    private static string Local(ParameterModel parameter) =>
        Reserved.Contains(parameter.Name) ? $"{parameter.Name}Service" : Identifiers.Escape(parameter.Name);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
