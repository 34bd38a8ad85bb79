namespace HashiCorp.Cdktf;

/// <summary>
/// A reference to something in a stack: <c>${aws_s3_bucket.logs.arn}</c>. In another stack, it becomes an output here and a remote state there.
/// </summary>
/// <param name="address">The Terraform address, computed when the reference is resolved, since the logical id may change until then.</param>
/// <param name="origin">The stack of the address; <see langword="null"/> for addresses that are valid everywhere.</param>
internal sealed class Reference(Func<string> address, TerraformStack? origin) : Intrinsic(null)
{
    public override object Resolve(IResolveContext context)
    {
        var within = context.SuppressBraces == true;
        var reader = origin is null ? null : TerraformStack.Of(context.Scope);
        if (reader is null || ReferenceEquals(reader, origin))
        {
            return within ? address() : $"${{{address()}}}";
        }

        var imported = App.Of(origin!).CrossStackReference(origin!, reader, address());
        return within ? imported : $"${{{imported}}}";
    }
}
