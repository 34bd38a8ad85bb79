using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>The tag or label <c>deletion = "approved"</c>: it allows the deletion of one resource, in a change after the one that sets it.</summary>
internal static class DeletionApproval
{
    private const string Label = "deletion";
    private const string Approved = "approved";

    private static readonly string[] Labels = ["tags", "tags_all", "labels", "effective_labels"];

    /// <summary>Whether a resource may be deleted. The state decides: a plan that destroys a resource can't approve itself.</summary>
    public static bool Has(PolicyResource resource) =>
        resource.Prior is { } prior && Labels.Any(labels => (string?)(prior[labels] as JsonObject)?[Label] == Approved);
}
