using System.Collections.Immutable;
using GraphQL.Generators.Emission;
using GraphQL.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators;

/// <summary>Turns attributed C# into a schema module: SDL, bindings, writers, resolvers, input readers and data loaders.</summary>
[Generator]
public sealed class SchemaModuleGenerator : IIncrementalGenerator
{
    /// <summary>The pipeline's step that holds the module's model.</summary>
    internal const string ModuleStep = "Module";

    /// <summary>The pipeline's step that holds the emitted files, one by one.</summary>
    internal const string FileStep = "File";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = Collect(context, [.. KnownNames.TypeTriggers, KnownNames.ReferenceResolver]);
        var loaders = Collect(context, [KnownNames.DataLoader]);
        var documentation = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, token) => DocumentationFile.Read(file, token)!)
            .Where(static file => file is not null)
            .Collect();
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : null);
        var result = context.CompilationProvider.Combine(types).Combine(loaders).Combine(documentation).Combine(rootNamespace)
            .Select(static (input, token) =>
            {
                var ((((compilation, typeNames), loaderClasses), files), space) = input;
                return ModuleParser.Parse(compilation, typeNames, loaderClasses, files, space, token);
            });

        context.RegisterSourceOutput(result.Select(static (r, _) => r.Diagnostics), static (output, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics)
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });
        // A file whose text stays the same is none that the compiler reads again.
        var files = result.Select(static (r, _) => r.Module).WithTrackingName(ModuleStep)
            .SelectMany(static (module, _) => module is null ? [] : ModuleEmitter.Emit(module)).WithTrackingName(FileStep);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, file.Text));
    }

    private static IncrementalValueProvider<ImmutableArray<string>> Collect(
        IncrementalGeneratorInitializationContext context, string[] attributes)
    {
        IncrementalValueProvider<ImmutableArray<string>>? all = null;
        foreach (var attribute in attributes)
        {
            var found = context.SyntaxProvider.ForAttributeWithMetadataName(
                attribute,
                static (_, _) => true,
                static (match, _) => (match.TargetSymbol as INamedTypeSymbol ?? match.TargetSymbol.ContainingType).QualifiedMetadataName())
                .Collect();
            all = all is { } before ? before.Combine(found).Select(static (both, _) => both.Left.AddRange(both.Right)) : found;
        }

        return all!.Value;
    }
}
