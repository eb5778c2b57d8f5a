using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// The scalar of files. A file is no JSON: it is sent beside it, in place of a null (GraphQL multipart request specification), and so has
/// neither a literal nor a JSON value, and is never part of a response.
/// </summary>
internal sealed class UploadCoercion : ScalarCoercion
{
    private const string HowToSend = "send the file as a part of a multipart/form-data request, and null in its place";

    public override Type RuntimeType => typeof(IFile);

    public override bool TryParseLiteral(IValueNode literal, out object? value, out string? error) =>
        Fail($"Upload cannot represent a literal: use a variable, {HowToSend}.", out value, out error);

    public override bool TryParseJson(JsonElement json, out object? value, out string? error) =>
        Fail($"Upload cannot represent JSON: {HowToSend}.", out value, out error);

    public override bool TrySerialize(object value, out object? result, out string? error) =>
        Fail("Upload is for input only: it cannot be part of a response.", out result, out error);

    private static bool Fail(string message, out object? value, out string? error)
    {
        (value, error) = (null, message);
        return false;
    }
}
