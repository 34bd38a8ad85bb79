using System.Text;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Plans;

/// <summary>A whole plan, as <c>terraform show -json</c> or <c>tofu show -json</c> prints it.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
public sealed record Plan
{
    /// <summary>What the plan does, resource by resource; deposed objects beside the ones in use.</summary>
    public IReadOnlyList<ResourceChange> Changes { get; init; } = [];

    /// <summary>What has changed in the clouds since the last apply.</summary>
    public IReadOnlyList<ResourceChange> Drift { get; init; } = [];

    /// <summary>Resources and data sources that the plan lists without a change.</summary>
    public IReadOnlyList<ResourceChange> Listed { get; init; } = [];

    /// <summary>The outputs of the root module.</summary>
    public IReadOnlyDictionary<string, ValueChange> Outputs { get; init; } = new Dictionary<string, ValueChange>();

    /// <summary>What was written: provider configurations and modules from the root on; null where the plan does not tell.</summary>
    public JsonObject? Configuration { get; init; }

    /// <summary>Reads the bytes of a file, in UTF-8 or, with a byte order mark, in another Unicode encoding.</summary>
    /// <param name="subject">What a problem names: the file or the stack.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="InfraException">
    /// INFRA0220: this is not JSON, or not of the form of a plan. INFRA2001: it is another JSON. INFRA2002: an unknown action. INFRA2003: the
    /// plan is not whole.
    /// </exception>
    public static Plan Read(string subject, byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return Read(subject, reader.ReadToEnd());
    }

    /// <summary>What is said of a file that is not there, or is no JSON of a plan.</summary>
    public static Problem Unreadable(string subject) => new("INFRA0220", subject, "It can't be read as the JSON of a plan.", "Write it with terraform show -json PLAN > FILE.");

    /// <inheritdoc cref="Read(string, byte[])"/>
    public static Plan Read(string subject, string json) => new PlanReading(subject).Read(json);
}
