using System.Reflection;
using System.Runtime.Loader;
using GraphQL.Generators.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Modules;

/// <summary>Assemblies that are compiled and loaded in a test, each with what the generator makes of it.</summary>
internal sealed class CompiledAssemblies : IDisposable
{
    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);
    private readonly List<MetadataReference> _references = [];
    private readonly List<Assembly> _assemblies = [];

    public CompiledAssemblies() =>
        _context.Resolving += (_, name) => _assemblies.Find(a => string.Equals(a.GetName().Name, name.Name, StringComparison.Ordinal));

    /// <summary>Compiles an assembly that may use the earlier ones.</summary>
    public CompiledAssemblies Add(string name, string source)
    {
        var run = GeneratorRun.OfAssembly(name, source, [], _references);
        run.Reported.ShouldBeEmpty();
        using var image = new MemoryStream();
        var result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        _references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        image.Position = 0;
        _assemblies.Add(_context.LoadFromStream(image));
        return this;
    }

    /// <summary>Calls the generated registration of every assembly that has one, as a program does.</summary>
    public void Register(IServiceCollection services)
    {
        foreach (var method in _assemblies.SelectMany(a => a.GetExportedTypes())
            .Where(t => t.Name.EndsWith("ServiceCollectionExtensions", StringComparison.Ordinal))
            .Select(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Single()))
        {
            method.Invoke(null, [services]);
        }
    }

    public void Dispose() => _context.Unload();
}
