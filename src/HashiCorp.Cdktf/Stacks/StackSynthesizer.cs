using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Applies the aspects of a stack, validates it and writes its configuration.</summary>
internal sealed class StackSynthesizer(TerraformStack stack) : DeputyBase, IStackSynthesizer
{
    public void Synthesize(ISynthesisSession session)
    {
        AspectInvocation.Of(stack);
        if (session.SkipValidation != true)
        {
            stack.RunAllValidations();
        }

        var entry = session.Manifest.ForStack(stack);
        AnnotationErrors.Refuse(stack);
        var folder = Path.Combine(session.Outdir, entry.WorkingDirectory);
        Directory.CreateDirectory(folder);
        foreach (var write in stack.Synthesis)
        {
            write(folder);
        }

        OutputFile.Write(Path.Combine(session.Outdir, entry.SynthesizedStackPath), JsonText.Indented(stack.ToTerraform()));
    }
}
