using System.Text;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Plans;

/// <summary>A plan, as printed by <c>terraform show -json</c> or <c>tofu show -json</c>.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
public sealed record Plan
{
    /// <summary>The changes, by resource. Deposed objects are listed separately from the current ones.</summary>
    public IReadOnlyList<ResourceChange> Changes { get; init; } = [];

    /// <summary>The changes in the clouds since the last apply.</summary>
    public IReadOnlyList<ResourceChange> Drift { get; init; } = [];

    /// <summary>The resources and data sources that the plan lists without a change.</summary>
    public IReadOnlyList<ResourceChange> Listed { get; init; } = [];

    /// <summary>The outputs of the root module.</summary>
    public IReadOnlyDictionary<string, ValueChange> Outputs { get; init; } = new Dictionary<string, ValueChange>();

    /// <summary>The configuration: providers and modules, from the root module down; null if the plan does not include it.</summary>
    public JsonObject? Configuration { get; init; }

    /// <summary>Reads the bytes of a file, in UTF-8 or, with a byte order mark, another Unicode encoding.</summary>
    /// <param name="subject">The subject of problems: the file or the stack.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="InfraException">
    /// INFRA0220: the content is not JSON, or not a plan. INFRA2001: it is another kind of JSON. INFRA2002: it has an unknown action.
    /// INFRA2003: the plan is incomplete.
    /// </exception>
    public static Plan Read(string subject, byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return Read(subject, reader.ReadToEnd());
    }

    /// <summary>Returns the problem of a file that is missing or is not the JSON of a plan.</summary>
    public static Problem Unreadable(string subject) => new("INFRA0220", subject, "It can't be read as the JSON of a plan.", "Write it with terraform show -json PLAN > FILE.");

    /// <inheritdoc cref="Read(string, byte[])"/>
    public static Plan Read(string subject, string json) => new PlanReading(subject).Read(json);
}
