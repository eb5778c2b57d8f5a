namespace GraphQL.AspNetCore;

/// <summary>What the playground shows and where its files are.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>The directory that holds the files of Banana Cake Pop; relative paths start at the program's own directory.</summary>
    /// <value>The default is <c>playground</c>, where <c>Playground.targets</c> puts them.</value>
    public string Directory { get; set; } = "playground";

    /// <summary>The path that operations are sent to, on the same host.</summary><value>The default is <c>/graphql</c>.</value>
    public string Endpoint { get; set; } = "/graphql";

    /// <summary>The title of the page.</summary><value>The default is <c>GraphQL</c>.</value>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The operation that stands in the editor when the page is opened first.</summary><value>The default is none.</value>
    public string? Document { get; set; }
}
