using System.Security.Cryptography;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>Tells what became of files on their way to a resolver.</summary>
internal static class ReceivedFiles
{
    /// <summary>Each file among a field's arguments, in their order.</summary>
    public static async Task<IReadOnlyList<string>> DescribeAsync(FieldContext context)
    {
        var described = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            foreach (var file in FilesIn(context.Argument(i)))
            {
                described.Add(file is null ? "none" : await DescribeAsync(file));
            }
        }

        return described;
    }

    public static string Describe(string name, string? contentType, byte[] content) =>
        $"{name}|{contentType}|{content.Length}|{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}";

    // Twice and at the same time: streams of one file do not disturb each other.
    private static async Task<string> DescribeAsync(IFile file)
    {
        using var copy = new MemoryStream();
        await using var stream = file.OpenReadStream();
        var first = stream.ReadByte();
        await file.CopyToAsync(copy);
        var content = copy.ToArray();
        first.ShouldBe(content.Length == 0 ? -1 : content[0]);
        file.Length.ShouldBe(content.Length);
        return Describe(file.Name, file.ContentType, content);
    }

    private static IEnumerable<IFile?> FilesIn(object? value) => value switch
    {
        IFile file => [file],
        object?[] items => items.SelectMany(item => item is null ? [null] : FilesIn(item)),
        InputObject input => input.Fields.SelectMany(field => FilesIn(field.Value)),
        _ => [],
    };
}
