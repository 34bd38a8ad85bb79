using System.Text;
using Infra.Contracts.Files;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Plans;

/// <summary>A stack with its saved plan.</summary>
/// <param name="Terraform">Terraform in the stack's folder.</param>
/// <param name="Plan">What the saved plan does; null where the stack reads others that have no state yet.</param>
internal sealed record StackPlan(StackTerraform Terraform, PlanDocument? Plan)
{
    public string Stack => Terraform.Stack.Name;

    /// <summary>The stacks after which it can be planned; null where it is.</summary>
    public IReadOnlyList<string>? PlannedAfter => Plan is null ? Terraform.Stack.Dependencies : null;

    /// <summary>The plan in words.</summary>
    public string Text => PlannedAfter is { } producers ? $"{Stack}: not planned: needs {string.Join(", ", producers)}\n" : PlanText.Render(Plan!);

    /// <summary>Writes the plan as Terraform's JSON, <c>STACK.json</c>, for nobody else to read; nothing for a stack that can't be planned yet.</summary>
    /// <param name="folder">The folder; it is made.</param>
    /// <param name="shown">What is written of Terraform's JSON.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(string folder, Func<string, string> shown, CancellationToken cancellation)
    {
        if (Plan is null) return;
        var json = await Terraform.ShowPlanAsync(cancellation);
        Directory.CreateDirectory(folder);
        PrivateFile.Write(Path.Combine(folder, $"{Stack}.json"), Encoding.UTF8.GetBytes(shown(json)));
    }
}
