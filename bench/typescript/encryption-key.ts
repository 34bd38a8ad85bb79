import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";

export const account = "123456789012";
export const region = "us-east-1";
export const tags = { environment: "prod", "managed-by": "infra" };

export interface EncryptionKeyOptions {
  name: string;
  description: string;
  users?: object[];
  protect?: boolean;
}

export class EncryptionKey extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, options: EncryptionKeyOptions) {
    super(scope, id);
    const key = new KmsKey(this, "Key", {
      description: options.description,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policy(
        { Sid: "AccountDelegatesToIam", Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "kms:*", Resource: "*" },
        ...(options.users ?? []),
      ),
      lifecycle: options.protect ? { preventDestroy: true } : undefined,
      tags,
    });
    new KmsAlias(this, "Alias", { name: `alias/bench-prod-${options.name}`, targetKeyId: key.keyId });
    this.arn = key.arn;
  }
}

export const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
