namespace GraphQL.Language.Tests;

/// <summary>Two documents that between them use every production of the grammar.</summary>
internal static class KitchenSinks
{
    public static string Executable { get; } = Read("KitchenSink.graphql");

    public static string TypeSystem { get; } = Read("KitchenSink.graphqls");

    public static string Named(string name) => string.Equals(name, nameof(Executable), StringComparison.Ordinal) ? Executable : TypeSystem;

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", file));
}
