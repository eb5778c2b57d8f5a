using System.Globalization;

namespace GraphQL.Generators.Tests.Library;

[MutationType]
public static partial class LibraryUploads
{
    public static async Task<IReadOnlyList<string>> StoreAsync(
        IFile file, IReadOnlyList<IFile?>? more, Scan? scan, CancellationToken cancellationToken)
    {
        var stored = new List<string>();
        foreach (var one in (IEnumerable<IFile?>)[file, .. more ?? [], .. scan?.Pages ?? [], scan?.Cover])
        {
            stored.Add(one is null ? "none" : await DescribeAsync(one, cancellationToken));
        }

        return stored;
    }

    private static async Task<string> DescribeAsync(IFile file, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {copy.Length}");
    }
}

public sealed record Scan(IFile[] Pages, IFile? Cover);
