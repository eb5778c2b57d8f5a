using System.Text.Json;

namespace Personio.Contracts.OpenApi;

/// <summary>
/// Personio's published OpenAPI files. They are not part of the repository and stand beside it, in a folder
/// <c>personio</c> of a neighbour: <c>openapi-v1</c> as published, <c>openapi-v2</c> the shared components and the files that could be had.
/// Reconstructions by third parties are left out: what their authors guessed is no contract.
/// </summary>
internal sealed class ApiFiles
{
    private const string CommonComponents = "common-components-v2.json";

    private readonly ApiFile[] files;
    private readonly ApiFile common;

    private ApiFiles(string folder)
    {
        string[] folders = [Path.Combine(folder, "openapi-v1"), Path.Combine(folder, "openapi-v2", "official-transcribed")];
        files = [.. folders.SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal).Select(ApiFile.Read)];
        common = ApiFile.Read(Path.Combine(folder, "openapi-v2", CommonComponents));
    }

    /// <summary>The files, or null when they are not beside the repository.</summary>
    public static ApiFiles? Instance { get; } = FindFolder() is { } folder ? new ApiFiles(folder) : null;

    /// <summary>What v2 answers wherever it fails, for operations without a file of their own.</summary>
    public (ApiFile File, JsonElement Schema) CommonError => (common, common.Find("#/components/schemas/ErrorResponse"));

    public IEnumerable<ApiOperation> Operations => files.SelectMany(file => file.Operations);

    /// <summary>The operation that a call means, or null when no file has it.</summary>
    public ApiOperation? Find(string method, string path) =>
        PathTemplate.Best(Operations.Where(operation => operation.Method == method), operation => operation.Path, path);

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphQL.sln")))
            {
                return folder.Parent?.EnumerateDirectories()
                    .Select(neighbour => Path.Combine(neighbour.FullName, "personio"))
                    .FirstOrDefault(candidate => Directory.Exists(Path.Combine(candidate, "openapi-v1")));
            }
        }

        return null;
    }
}
