using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>The directory as pages. Personio pages by record offset and sorts by nothing it documents.</content>
public sealed partial class EmployeeDirectory
{
    // One call for each hundred employees on the page; where nothing but their number is selected, none is read.
    private async Task<Connection<Employee>> ListInOwnOrderAsync(PagingArguments page, SelectedFields selected, CancellationToken cancellationToken)
    {
        if (selected.IsSubsetOf("totalCount"))
        {
            return Connections.FromWindow<Employee>([], offset: 0, await CountAsync(cancellationToken), page);
        }

        if (PageWindow.Find(page) is { } window)
        {
            return await ReadWindowAsync(page, window, cancellationToken);
        }

        // A page counted from the end: Personio tells where the end is only beside a page.
        var total = await CountAsync(cancellationToken);
        return PageWindow.Find(page, total) is { } last
            ? await ReadWindowAsync(page, last, cancellationToken)
            : throw new GraphQLException("Personio does not say how many employees there are, so the last ones cannot be listed. Use \"first\".", ErrorCodes.BadUserInput);
    }

    private async Task<Connection<Employee>> ReadWindowAsync(PagingArguments page, PageWindow window, CancellationToken cancellationToken)
    {
        int? total = null;
        var items = new List<Employee>(window.Length);
        while (items.Count < window.Length)
        {
            var limit = Math.Min(window.Length - items.Count, EmployeesClient.MaxPageSize);
            var read = await ReadPageAsync(window.Offset + items.Count, limit, cancellationToken);
            total = read.Total ?? total;
            items.AddRange(read.Items);
            if (read.Items.Count == 0 || window.Offset + items.Count >= total)
            {
                break;
            }
        }

        return Connections.FromWindow(items, window.Offset, total, page);
    }

    private async Task<int?> CountAsync(CancellationToken cancellationToken) =>
        (await ReadPageAsync(offset: 0, limit: 1, cancellationToken)).Total;
}
