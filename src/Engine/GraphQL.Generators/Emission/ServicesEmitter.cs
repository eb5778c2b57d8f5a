using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes the registration of the module and its data loaders.</summary>
internal static class ServicesEmitter
{
    private const string Collection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Registrations = "global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions";
    private const string Attempts = "global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions";
    private const string Descriptor = "global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor";
    private const string Provider = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";

    public static string Emit(ModuleModel module)
    {
        var writer = new CodeWriter();
        var qualified = $"global::{module.Namespace}.{module.Name}";
        writer.Line("namespace Microsoft.Extensions.DependencyInjection;").Line();
        writer.Line($"/// <summary>Registers <see cref=\"{qualified}\"/>.</summary>");
        using (writer.Open($"public static class {module.Name}ServiceCollectionExtensions"))
        {
            writer.Line("/// <summary>Adds the module's schema, and its data loaders for each request.</summary>");
            using var method = writer.Open($"public static {Collection} Add{module.Name}(this {Collection} services)");
            writer.Line($"{Attempts}.TryAddEnumerable(");
            writer.Line($"    services, {Descriptor}.Singleton<global::GraphQL.Execution.SchemaModule, {qualified}>());");
            foreach (var loader in module.DataLoaders)
            {
                EmitLoader(writer, loader);
            }

            writer.Line("return services;");
        }

        return writer.ToString();
    }

    private static void EmitLoader(CodeWriter writer, DataLoaderModel loader)
    {
        var arguments = DataLoaderEmitter.ServicesOf(loader).Select(p => p.Clr).Prepend("global::GraphQL.DataLoader.IBatchScheduler")
            .Select(t => $"{Provider}.GetRequiredService<{t}>(provider)").ToList();
        writer.Line($"{Registrations}.AddScoped<{loader.QualifiedInterface}>(services, static provider => new {loader.QualifiedClass}(");
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Line($"    {arguments[i]}{(i == arguments.Count - 1 ? "));" : ",")}");
        }
    }
}
