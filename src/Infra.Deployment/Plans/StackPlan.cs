using System.Text;
using Infra.Contracts.Files;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Plans;

/// <summary>A stack with its saved plan.</summary>
/// <param name="Terraform">Terraform in the stack's folder.</param>
/// <param name="Plan">The saved plan; null if the stack reads others that have no state yet.</param>
internal sealed record StackPlan(StackTerraform Terraform, PlanDocument? Plan)
{
    /// <summary>The plan of a stack, read; none where Terraform made none.</summary>
    /// <param name="terraform">Terraform in the stack's folder.</param>
    /// <param name="json">What <c>terraform show -json</c> printed; null where the stack reads others that have no state yet.</param>
    public static StackPlan Of(StackTerraform terraform, string? json) => new(terraform, json is null ? null : PlanDocument.Read(terraform.Stack, json));

    public string Stack => Terraform.Stack.Name;

    /// <summary>The stacks against whose planned outputs this plan was made. Such a plan is never applied. Default: empty, it reads what is deployed.</summary>
    public IReadOnlyList<string> Foresees { get; init; } = [];

    /// <summary>The stacks that must be deployed before this one can be planned. Default: all that it reads.</summary>
    public IReadOnlyList<string> Needs { get; init; } = Terraform.Stack.Dependencies;

    /// <summary>The stacks that must be deployed before this one can be planned; null if it is planned.</summary>
    public IReadOnlyList<string>? PlannedAfter => Plan is null ? Needs : null;

    /// <summary>The plan as text.</summary>
    public string Text => PlannedAfter is { } producers ? $"{Stack}: not planned: needs {string.Join(", ", producers)}\n" : PlanText.Render(Plan!, Foresees);

    /// <summary>Writes the plan's JSON to <c>STACK.json</c>, readable only by the owner. Does nothing for a stack that cannot be planned yet.</summary>
    /// <param name="folder">The folder, which is created.</param>
    /// <param name="shown">Selects what is written from the plan's JSON.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task WriteAsync(string folder, Func<string, string> shown, CancellationToken cancellation)
    {
        if (Plan is null) return;
        var json = await Terraform.ShowPlanAsync(cancellation);
        Directory.CreateDirectory(folder);
        PrivateFile.Write(Path.Combine(folder, $"{Stack}.json"), Encoding.UTF8.GetBytes(shown(json)));
    }
}
