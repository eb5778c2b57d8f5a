using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.Uploads;

/// <summary>What is said about forms that are wrong or too large.</summary>
internal static class UploadRefusals
{
    private const int LongestQuoted = 100;

    public static Refusal Busy(int most) => new(
        503,
        HttpErrorCodes.ServerBusy,
        $"The server reads {most} requests with files at a time ({nameof(GraphQLUploadOptions)}.{nameof(GraphQLUploadOptions.MaxConcurrentUploads)}). "
        + "Nothing was run: try again after the seconds in `Retry-After`.",
        RetryAfter: 5);

    public static Refusal TooManyFiles(int files, int most) => new(
        400, HttpErrorCodes.MaxFiles, $"`map` names {files} files; {AtMost(most, nameof(GraphQLUploadOptions.MaxFiles))}");

    public static Refusal TooManyPaths(int most) => new(
        400, HttpErrorCodes.MaxFilePaths, $"`map` names more places for files than that; {AtMost(most, nameof(GraphQLUploadOptions.MaxPaths))}");

    public static Refusal MapTooLarge(int most) => new(
        413, HttpErrorCodes.MaxFileMapBytes, $"The part `map` has more bytes than that; {AtMost(most, nameof(GraphQLUploadOptions.MaxMapBytes))}");

    public static Refusal FileTooLarge(string part, long most) => new(
        413,
        HttpErrorCodes.MaxFileBytes,
        $"The file {Quote(part)} has more bytes than that; {AtMost(most, nameof(GraphQLUploadOptions.MaxFileBytes))}");

    public static Refusal TooLarge(long most) => new(
        413, HttpErrorCodes.MaxUploadBytes, $"The files have more bytes than that together; {AtMost(most, nameof(GraphQLUploadOptions.MaxBytes))}");

    public static Refusal NoSuchPlace(string path, bool isBatch) => Refusal.BadRequest(
        $"`map` names the place {Quote(path)}, which `operations` does not have. A path begins with "
        + (isBatch ? "the operation's index and `variables.`" : "`variables.`")
        + " and leads to a null, by names and by indexes.");

    public static Refusal NotNull(string path, JsonValueKind kind) => Refusal.BadRequest(
        $"`map` names the place {Quote(path)}, where `operations` has {RequestMembers.Describe(kind)}: a file stands in place of a null.");

    public static string Quote(string text) => $"`{(text.Length > LongestQuoted ? string.Concat(text.AsSpan(0, LongestQuoted), "…") : text)}`";

    private static string AtMost(long most, string setting) => $"at most {most} are read ({nameof(GraphQLUploadOptions)}.{setting}). Send less at once.";
}
