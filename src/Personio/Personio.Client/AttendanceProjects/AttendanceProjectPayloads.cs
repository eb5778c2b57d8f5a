using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.AttendanceProjects;

/// <summary>v1's answers about projects.</summary>
internal static class AttendanceProjectPayloads
{
    public static IReadOnlyList<AttendanceProject> ReadList(PersonioPayload payload) =>
        Read(payload, PersonioJsonContext.Default.AttendanceProjectList, static list => list.Data is { } data
            ? [.. data.Select(static entry => entry.ToProject()).OfType<AttendanceProject>()]
            : (IReadOnlyList<AttendanceProject>?)null);

    public static AttendanceProject ReadOne(PersonioPayload payload) =>
        Read(payload, PersonioJsonContext.Default.AttendanceProjectAnswer, static answer => answer.Data?.ToProject());

    private static TResult Read<T, TResult>(PersonioPayload payload, JsonTypeInfo<T> type, Func<T, TResult?> select)
        where T : class
        where TResult : class => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        return JsonSerializer.Deserialize(ref reader, type) is { } read && select(read) is { } result
            ? result
            : throw PersonioErrors.BadResponse(payload.Endpoint, "it has no project where one belongs.");
    });
}

internal sealed record AttendanceProjectList(IReadOnlyList<AttendanceProjectEntry>? Data);

internal sealed record AttendanceProjectAnswer(AttendanceProjectEntry? Data);

/// <summary><c>{"id":55,"type":"Project","attributes":{…}}</c>: the id beside the attributes.</summary>
internal sealed record AttendanceProjectEntry(string? Id, AttendanceProjectAttributes? Attributes)
{
    public AttendanceProject? ToProject() => Id is { Length: > 0 } id
        ? new AttendanceProject
        {
            Id = id,
            Name = Attributes?.Name,
            IsActive = Attributes?.Active,
            CreatedAt = Attributes?.CreatedAt,
            UpdatedAt = Attributes?.UpdatedAt,
        }
        : null;
}

internal sealed record AttendanceProjectAttributes(string? Name, bool? Active, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);
