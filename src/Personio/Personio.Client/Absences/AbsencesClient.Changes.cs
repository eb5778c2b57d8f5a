using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.Absences;

/// <summary>Entering, changing and deleting absences, and what their days count.</summary>
public sealed partial class AbsencesClient
{
    /// <summary>
    /// What each calendar day of an absence counts, ascending; nothing when there is no such absence. Costs one call for each 28 days.
    /// </summary>
    public IAsyncEnumerable<AbsenceDay> ListDaysAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            return AsyncEnumerable.Empty<AbsenceDay>();
        }

        var request = Read(BreakdownsRoute, new QueryString($"{ListRoute}/{id}/breakdowns").Add("limit", DaysPerPage));
        return CursorPager.ReadAllAsync(transport, request, AbsenceDay.Read, static day => PersonioTime.Format(day.Date), cancellationToken);
    }

    /// <summary>
    /// Enters an absence. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying
    /// again, though a repetition would be refused as overlapping.
    /// </summary>
    /// <param name="absence">What to enter.</param>
    /// <param name="skipApproval">Whether it is approved at once. Otherwise it takes the way its type has: the default, unlike in v1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The new absence's id. Read it back to see how far its approval is.</returns>
    /// <exception cref="PersonioConflictException">It overlaps another absence, or the substitute is not available.</exception>
    /// <exception cref="PersonioInvalidRequestException">Personio cannot enter that, such as half days of a type that has none.</exception>
    /// <exception cref="ArgumentException">A text that cannot be an id.</exception>
    public async Task<string> CreateAsync(NewAbsence absence, bool skipApproval = false, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute).Add("skip_approval", skipApproval ? "true" : "false");
        var request = Read(ListRoute, query) with { JsonBody = AbsenceWriter.Write(absence) };
        var created = await new ResourceCalls(transport).PostAsync(request, PersonioJsonContext.Default.CreatedObject, cancellationToken);
        return created.Id;
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such absence.</exception>
    /// <exception cref="PersonioConflictException">It would overlap another absence.</exception>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task UpdateAsync(string id, AbsenceChange change, CancellationToken cancellationToken = default) =>
        new ResourceCalls(transport).PatchAsync(One(id) with { JsonBody = AbsenceWriter.Write(change) }, cancellationToken);

    /// <summary>Deletes an absence at once, without an approval. No listing tells of it afterwards.</summary>
    /// <returns>False when there was no such absence.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        new ResourceCalls(transport).DeleteAsync(One(id), cancellationToken);

    private PersonioRequest One(string id) => Read(OneRoute, new QueryString($"{ListRoute}/{PersonioIds.Require(id, nameof(id))}"));
}
